// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0920_agendas_dependencies")]
internal sealed class AddDependencies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_dependencies",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                AfterId = t.Column<Guid>(),
                OwnActivityId = t.Column<Guid>(),
                OwnAfterId = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                MadeById = t.Column<Guid>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedById = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_dependencies", d => d.Id);
                t.ForeignKey("FK_agendas_dependencies_agendas_activities_ActivityId", d => d.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_agendas_dependencies_agendas_activities_AfterId", d => d.AfterId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_dependencies_ActivityId", "agendas_dependencies", "ActivityId");
        migrationBuilder.CreateIndex("IX_agendas_dependencies_AfterId", "agendas_dependencies", "AfterId");
        migrationBuilder.CreateTable("agendas_dependency_turns", t => new { Id = t.Column<int>(), Revision = t.Column<int>() }, constraints: t => t.PrimaryKey("PK_agendas_dependency_turns", r => r.Id));
        migrationBuilder.CreateTable("agendas_version_dependencies",
            t => new { VersionId = t.Column<Guid>(), ActivityId = t.Column<Guid>(), AfterId = t.Column<Guid>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_version_dependencies", d => new { d.VersionId, d.ActivityId, d.AfterId });
                t.ForeignKey("FK_agendas_version_dependencies_agendas_versions_VersionId", d => d.VersionId, "agendas_versions", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
