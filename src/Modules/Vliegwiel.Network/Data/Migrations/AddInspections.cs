// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

/// <summary>What administrators opened with a reason.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2210_network_add_inspections")]
internal sealed class AddInspections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_inspections",
            t => new
            {
                Id = t.Column<Guid>(),
                ThingId = t.Column<Guid>(),
                AdministratorId = t.Column<Guid>(),
                OwnerId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                Reason = t.Column<string>(maxLength: 500),
                OpenedAt = t.Column<DateTime>(),
                EndsAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_inspections", i => i.Id);
                t.ForeignKey("FK_network_inspections_network_people_AdministratorId", i => i.AdministratorId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_inspections_ThingId", "network_inspections", "ThingId");
        migrationBuilder.CreateIndex("IX_network_inspections_AdministratorId_EndsAt", "network_inspections", ["AdministratorId", "EndsAt"]);
    }
}
