// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0650_agendas_goals")]
internal sealed class AddGoals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAmbitions(migrationBuilder);
        CreateGoals(migrationBuilder);
        CreateRaises(migrationBuilder);
        migrationBuilder.AddColumn<DateTime>("BasisChangedAt", "agendas_activities", nullable: true);
        migrationBuilder.AddColumn<string>("BasisPart", "agendas_activities", maxLength: 40, nullable: true);
    }

    private static void CreateAmbitions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_ambitions",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                OrganisationId = t.Column<Guid>(),
                ThemeId = t.Column<Guid>(),
                AllianceId = t.Column<Guid>(nullable: true),
                Indicator = t.Column<string>(maxLength: 300),
                Unit = t.Column<string>(maxLength: 40),
                Direction = t.Column<string>(maxLength: 40),
                Count = t.Column<int>(),
                KeeperId = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_ambitions", a => a.Id));
        migrationBuilder.CreateIndex("IX_agendas_ambitions_Kenmerk", "agendas_ambitions", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_ambitions_OrganisationId_ThemeId", "agendas_ambitions", ["OrganisationId", "ThemeId"], unique: true);

        migrationBuilder.CreateTable("agendas_ambition_versions",
            t => new
            {
                AmbitionId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Text = t.Column<string>(maxLength: 5000),
                Minimum_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Minimum_Operator = t.Column<string>(maxLength: 40),
                Minimum_Unit = t.Column<string>(maxLength: 40),
                Minimum_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Period = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Source = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Status = t.Column<string>(maxLength: 40),
                Minimum_Method = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Missing = t.Column<string>(maxLength: 300, nullable: true),
                ValidFrom = t.Column<DateOnly>(),
                AdoptedBy = t.Column<string>(maxLength: 200),
                RecordedAt = t.Column<DateTime>(),
                RecordedById = t.Column<Guid>(),
                HigherBecause = t.Column<string>(maxLength: 5000, nullable: true),
                ProposalId = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_ambition_versions", v => new { v.AmbitionId, v.Number });
                t.ForeignKey("FK_agendas_ambition_versions_agendas_ambitions_AmbitionId", v => v.AmbitionId, "agendas_ambitions", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateGoals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_goals",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                FoldedTitle = t.Column<string>(maxLength: 400),
                Explanation = t.Column<string>(maxLength: 5000, nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                AllianceId = t.Column<Guid>(nullable: true),
                AmbitionId = t.Column<Guid>(nullable: true),
                KeeperId = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                ChangedAt = t.Column<DateTime>(),
                Sdgs = t.Column<string>(maxLength: 100),
                OwnThemes = t.Column<string>(maxLength: 300, nullable: true),
                Indicator = t.Column<string>(maxLength: 300),
                Unit = t.Column<string>(maxLength: 40),
                Direction = t.Column<string>(maxLength: 40),
                BaseYear = t.Column<int>(),
                Base_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Base_Operator = t.Column<string>(maxLength: 40),
                Base_Unit = t.Column<string>(maxLength: 40),
                Base_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Base_Period = t.Column<string>(maxLength: 300, nullable: true),
                Base_Source = t.Column<string>(maxLength: 300, nullable: true),
                Base_Status = t.Column<string>(maxLength: 40),
                Base_Method = t.Column<string>(maxLength: 300, nullable: true),
                Base_Missing = t.Column<string>(maxLength: 300, nullable: true),
                TargetYear = t.Column<int>(),
                Target_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Target_Operator = t.Column<string>(maxLength: 40),
                Target_Unit = t.Column<string>(maxLength: 40),
                Target_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Target_Period = t.Column<string>(maxLength: 300, nullable: true),
                Target_Source = t.Column<string>(maxLength: 300, nullable: true),
                Target_Status = t.Column<string>(maxLength: 40),
                Target_Method = t.Column<string>(maxLength: 300, nullable: true),
                Target_Missing = t.Column<string>(maxLength: 300, nullable: true),
                BasisChangedAt = t.Column<DateTime>(nullable: true),
                BasisPart = t.Column<string>(maxLength: 40, nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_goals", g => g.Id);
                t.ForeignKey("FK_agendas_goals_agendas_ambitions_AmbitionId", g => g.AmbitionId, "agendas_ambitions", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_goals_Kenmerk", "agendas_goals", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_goals_AmbitionId", "agendas_goals", "AmbitionId");

        migrationBuilder.CreateTable("agendas_goal_themes",
            t => new
            {
                GoalId = t.Column<Guid>(),
                ThemeId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_goal_themes", x => new { x.GoalId, x.ThemeId });
                t.ForeignKey("FK_agendas_goal_themes_agendas_goals_GoalId", x => x.GoalId, "agendas_goals", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("agendas_goal_values",
            t => new
            {
                GoalId = t.Column<Guid>(),
                Year = t.Column<int>(),
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
                RecordedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_goal_values", v => new { v.GoalId, v.Year });
                t.ForeignKey("FK_agendas_goal_values_agendas_goals_GoalId", v => v.GoalId, "agendas_goals", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateRaises(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_raises",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                AmbitionId = t.Column<Guid>(),
                FromNumber = t.Column<int>(),
                Text = t.Column<string>(maxLength: 5000),
                Minimum_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Minimum_Operator = t.Column<string>(maxLength: 40),
                Minimum_Unit = t.Column<string>(maxLength: 40),
                Minimum_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Period = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Source = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Status = t.Column<string>(maxLength: 40),
                Minimum_Method = t.Column<string>(maxLength: 300, nullable: true),
                Minimum_Missing = t.Column<string>(maxLength: 300, nullable: true),
                HigherBecause = t.Column<string>(maxLength: 5000, nullable: true),
                Circumstances = t.Column<string>(maxLength: 5000),
                EffectiveOn = t.Column<DateOnly>(),
                ProposedById = t.Column<Guid>(),
                ProposedForId = t.Column<Guid>(nullable: true),
                ProposedAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                DecidedAt = t.Column<DateTime>(nullable: true),
                DecidedById = t.Column<Guid>(nullable: true),
                DecidedBy = t.Column<string>(maxLength: 200, nullable: true),
                Reason = t.Column<string>(maxLength: 5000, nullable: true),
                Answers = t.Column<int>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_raises", r => r.Id);
                t.ForeignKey("FK_agendas_raises_agendas_ambitions_AmbitionId", r => r.AmbitionId, "agendas_ambitions", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_raises_Kenmerk", "agendas_raises", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_raises_AmbitionId", "agendas_raises", "AmbitionId");

        migrationBuilder.CreateTable("agendas_raise_evidence",
            t => new
            {
                ProposalId = t.Column<Guid>(),
                ObjectId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_raise_evidence", e => new { e.ProposalId, e.ObjectId });
                t.ForeignKey("FK_agendas_raise_evidence_agendas_raises_ProposalId", e => e.ProposalId, "agendas_raises", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("agendas_raise_support",
            t => new
            {
                ProposalId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                Side = t.Column<string>(maxLength: 40),
                Supports = t.Column<bool>(),
                Reason = t.Column<string>(maxLength: 5000, nullable: true),
                PersonId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_raise_support", s => new { s.ProposalId, s.OrganisationId });
                t.ForeignKey("FK_agendas_raise_support_agendas_raises_ProposalId", s => s.ProposalId, "agendas_raises", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
