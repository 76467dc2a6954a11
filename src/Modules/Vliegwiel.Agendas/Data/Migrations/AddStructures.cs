// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_1256_agendas_structures")]
internal sealed class AddStructures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_structures",
            t => new
            {
                Id = t.Column<Guid>(),
                AgendaId = t.Column<Guid>(),
                Level = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 1000),
                SaidById = t.Column<Guid>(),
                SaidAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_structures", s => s.Id);
                t.ForeignKey("FK_agendas_structures_agendas_agendas_AgendaId", s => s.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_structures_AgendaId", "agendas_structures", "AgendaId");
    }
}
