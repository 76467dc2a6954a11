// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

/// <summary>Lists of what somebody leaves open at the end of a role or job.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2020_network_add_handovers")]
internal sealed class AddHandovers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_handovers",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                PersonId = t.Column<Guid>(),
                SuccessorId = t.Column<Guid>(nullable: true),
                Cause = t.Column<string>(maxLength: 40),
                Role = t.Column<string>(maxLength: 40, nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                AllianceId = t.Column<Guid>(nullable: true),
                LastDay = t.Column<DateOnly>(),
                MadeAt = t.Column<DateTime>(),
                OpenCount = t.Column<int>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_handovers", h => h.Id);
                t.ForeignKey("FK_network_handovers_network_people_PersonId", h => h.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_handovers_network_people_SuccessorId", h => h.SuccessorId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_handovers_Kenmerk", "network_handovers", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_network_handovers_PersonId", "network_handovers", "PersonId");
        migrationBuilder.CreateIndex("IX_network_handovers_SuccessorId", "network_handovers", "SuccessorId");

        migrationBuilder.CreateTable("network_handover_items",
            t => new
            {
                HandoverId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 40),
                ObjectId = t.Column<Guid>(),
                Role = t.Column<string>(maxLength: 40, nullable: true),
                State = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
                SettledById = t.Column<Guid>(nullable: true),
                SettledAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_handover_items", i => new { i.HandoverId, i.Number });
                t.ForeignKey("FK_network_handover_items_network_handovers_HandoverId", i => i.HandoverId, "network_handovers", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
