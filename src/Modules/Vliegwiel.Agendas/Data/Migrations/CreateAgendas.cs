// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0300_agendas_create")]
internal sealed class CreateAgendas : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAgendasAndActivities(migrationBuilder);
        CreateVersions(migrationBuilder);
    }

    private static void CreateAgendasAndActivities(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_agendas",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                Purpose = t.Column<string>(maxLength: 2000, nullable: true),
                AllianceId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                KeeperId = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                Versions = t.Column<int>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_agendas", a => a.Id));
        migrationBuilder.CreateIndex("IX_agendas_agendas_Kenmerk", "agendas_agendas", "Kenmerk", unique: true);

        migrationBuilder.CreateTable("agendas_activities",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                FoldedTitle = t.Column<string>(maxLength: 400),
                Description = t.Column<string>(nullable: true),
                Within = t.Column<string>(nullable: true),
                Outside = t.Column<string>(nullable: true),
                Expertise = t.Column<string>(maxLength: 300, nullable: true),
                EstimatedHours = t.Column<decimal>(precision: 10, scale: 2, nullable: true),
                Type = t.Column<string>(maxLength: 40, nullable: true),
                Sphere = t.Column<string>(maxLength: 40),
                Deadline_LastDay = t.Column<DateOnly>(nullable: true),
                Deadline_Precision = t.Column<string>(maxLength: 40, nullable: true),
                Deadline_Words = t.Column<string>(maxLength: 100, nullable: true),
                InitiatorWords = t.Column<string>(maxLength: 300, nullable: true),
                State = t.Column<string>(maxLength: 40),
                OwnerId = t.Column<Guid>(nullable: true),
                OwnerOrganisationId = t.Column<Guid>(nullable: true),
                AskedId = t.Column<Guid>(nullable: true),
                AskedOrganisationId = t.Column<Guid>(nullable: true),
                AskedAt = t.Column<DateTime>(nullable: true),
                ProposedById = t.Column<Guid>(),
                ProposedForId = t.Column<Guid>(nullable: true),
                ProposedAt = t.Column<DateTime>(),
                BlockedSince = t.Column<DateOnly>(nullable: true),
                StateReason = t.Column<string>(maxLength: 5000, nullable: true),
                GroupId = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_activities", a => a.Id));
        migrationBuilder.CreateIndex("IX_agendas_activities_Kenmerk", "agendas_activities", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_activities_OwnerId", "agendas_activities", "OwnerId");
        migrationBuilder.CreateIndex("IX_agendas_activities_AskedId", "agendas_activities", "AskedId");
        migrationBuilder.CreateIndex("IX_agendas_activities_GroupId", "agendas_activities", "GroupId");

        migrationBuilder.CreateTable("agendas_placements",
            t => new { AgendaId = t.Column<Guid>(), ActivityId = t.Column<Guid>(), Order = t.Column<int>(), PlacedAt = t.Column<DateTime>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_placements", p => new { p.AgendaId, p.ActivityId });
                t.ForeignKey("FK_agendas_placements_agendas_agendas_AgendaId", p => p.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_agendas_placements_agendas_activities_ActivityId", p => p.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_placements_ActivityId", "agendas_placements", "ActivityId");

        migrationBuilder.CreateTable("agendas_budgets",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Spent_Operator = t.Column<string>(maxLength: 40),
                Spent_Unit = t.Column<string>(maxLength: 40),
                Spent_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Period = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Source = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Status = t.Column<string>(maxLength: 40),
                Spent_Method = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Missing = t.Column<string>(maxLength: 300, nullable: true),
                Purse = t.Column<string>(maxLength: 1000, nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_budgets", b => b.Id);
                t.ForeignKey("FK_agendas_budgets_agendas_activities_ActivityId", b => b.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_budgets_ActivityId", "agendas_budgets", "ActivityId", unique: true);
    }

    private static void CreateVersions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                AgendaId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Title = t.Column<string>(maxLength: 200),
                Kenmerk = t.Column<string>(maxLength: 80),
                Body = t.Column<string>(maxLength: 200),
                Decision = t.Column<string>(maxLength: 2000, nullable: true),
                FixedOn = t.Column<DateOnly>(),
                FixedAt = t.Column<DateTime>(),
                FixedById = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_versions", v => v.Id);
                t.ForeignKey("FK_agendas_versions_agendas_agendas_AgendaId", v => v.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_versions_AgendaId_Number", "agendas_versions", ["AgendaId", "Number"], unique: true);

        migrationBuilder.CreateTable("agendas_version_lines",
            t => new
            {
                VersionId = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Order = t.Column<int>(),
                Title = t.Column<string>(maxLength: 200),
                State = t.Column<string>(maxLength: 40),
                Type = t.Column<string>(maxLength: 40, nullable: true),
                OwnerId = t.Column<Guid>(nullable: true),
                OwnerOrganisationId = t.Column<Guid>(nullable: true),
                Deadline = t.Column<DateOnly>(nullable: true),
                DeadlineWords = t.Column<string>(maxLength: 100),
                MergedIntoId = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_version_lines", l => new { l.VersionId, l.ActivityId });
                t.ForeignKey("FK_agendas_version_lines_agendas_versions_VersionId", l => l.VersionId, "agendas_versions", "Id", onDelete: ReferentialAction.Cascade);
                t.ForeignKey("FK_agendas_version_lines_agendas_activities_ActivityId", l => l.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_version_lines_ActivityId", "agendas_version_lines", "ActivityId");

        migrationBuilder.CreateTable("agendas_version_budgets",
            t => new
            {
                Id = t.Column<Guid>(),
                VersionId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Number = t.Column<int>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_version_budgets", b => b.Id);
                t.ForeignKey("FK_agendas_version_budgets_agendas_versions_VersionId", b => b.VersionId, "agendas_versions", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_version_budgets_VersionId", "agendas_version_budgets", "VersionId", unique: true);

        migrationBuilder.CreateTable("agendas_version_amounts",
            t => new
            {
                BudgetId = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_version_amounts", a => new { a.BudgetId, a.ActivityId });
                t.ForeignKey("FK_agendas_version_amounts_agendas_version_budgets_BudgetId", a => a.BudgetId, "agendas_version_budgets", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
