// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0640_agendas_results")]
internal sealed class AddResults : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateOutcomes(migrationBuilder);
        CreateEffects(migrationBuilder);
        CreateReflections(migrationBuilder);
        CreateStories(migrationBuilder);
    }

    private static void CreateOutcomes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_outcomes",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ActivityTitle = t.Column<string>(maxLength: 200),
                Hours = t.Column<decimal>(precision: 10, scale: 2, nullable: true),
                Delivered = t.Column<string>(maxLength: 5000),
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
                WrittenAt = t.Column<DateTime>(),
                WrittenById = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_outcomes", o => o.Id);
                t.ForeignKey("FK_agendas_outcomes_agendas_activities_ActivityId", o => o.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_outcomes_ActivityId", "agendas_outcomes", "ActivityId", unique: true);
    }

    private static void CreateEffects(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_effects",
            t => new
            {
                Id = t.Column<Guid>(),
                OutcomeId = t.Column<Guid>(),
                Measure = t.Column<string>(maxLength: 120),
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
                Confidence = t.Column<string>(maxLength: 40),
                Contribution = t.Column<string>(maxLength: 1000),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_effects", e => e.Id);
                t.ForeignKey("FK_agendas_effects_agendas_outcomes_OutcomeId", e => e.OutcomeId, "agendas_outcomes", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_agendas_effects_OutcomeId", "agendas_effects", "OutcomeId");

        migrationBuilder.CreateTable("agendas_effect_shares",
            t => new { OutcomeId = t.Column<Guid>(), OrganisationId = t.Column<Guid>(), Percent = t.Column<decimal>(precision: 5, scale: 2) },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_effect_shares", s => new { s.OutcomeId, s.OrganisationId });
                t.ForeignKey("FK_agendas_effect_shares_agendas_outcomes_OutcomeId", s => s.OutcomeId, "agendas_outcomes", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateReflections(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_reflections",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ActivityTitle = t.Column<string>(maxLength: 200),
                Expected = t.Column<string>(maxLength: 2000),
                Happened = t.Column<string>(maxLength: 2000),
                Why = t.Column<string>(maxLength: 2000, nullable: true),
                Conclusion = t.Column<string>(maxLength: 2000, nullable: true),
                Level = t.Column<string>(maxLength: 40),
                WrittenAt = t.Column<DateTime>(),
                WrittenById = t.Column<Guid>(),
                ImprovementId = t.Column<Guid>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_reflections", r => r.Id);
                t.ForeignKey("FK_agendas_reflections_agendas_activities_ActivityId", r => r.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_reflections_ActivityId", "agendas_reflections", "ActivityId");
    }

    private static void CreateStories(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_stories",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ActivityTitle = t.Column<string>(maxLength: 200),
                Story = t.Column<string>(maxLength: 3000),
                Conditions = t.Column<string>(maxLength: 3000, nullable: true),
                Claimed = t.Column<string>(maxLength: 40, nullable: true),
                WrittenAt = t.Column<DateTime>(),
                WrittenById = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_stories", s => s.Id);
                t.ForeignKey("FK_agendas_stories_agendas_activities_ActivityId", s => s.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_stories_ActivityId", "agendas_stories", "ActivityId", unique: true);

        migrationBuilder.CreateTable("agendas_story_consents",
            t => new
            {
                StoryId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                GivenAt = t.Column<DateTime>(nullable: true),
                RefusedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_story_consents", c => new { c.StoryId, c.PersonId });
                t.ForeignKey("FK_agendas_story_consents_agendas_stories_StoryId", c => c.StoryId, "agendas_stories", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
