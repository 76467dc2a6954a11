// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0620_agendas_versions")]
internal sealed class AddVersionFacts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string activities = "agendas_activities";
        const string lines = "agendas_version_lines";
        migrationBuilder.AddColumn<string>("Continuation", activities, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<string>("ContinuationReason", activities, maxLength: 1000, nullable: true);
        migrationBuilder.AddColumn<string>("Sphere", lines, maxLength: 40, defaultValue: "Region");
        migrationBuilder.AddColumn<string>("InitiatorWords", lines, maxLength: 300, nullable: true);
        migrationBuilder.AddColumn<string>("Precision", lines, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<string>("Continuation", lines, maxLength: 40, nullable: true);

        migrationBuilder.CreateTable("agendas_bulk_acts",
            t => new
            {
                Id = t.Column<Guid>(),
                AgendaId = t.Column<Guid>(),
                OtherAgendaId = t.Column<Guid>(nullable: true),
                PersonId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Kind = t.Column<string>(maxLength: 40),
                Lines = t.Column<string>(),
                UndoneAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_bulk_acts", b => b.Id));
        migrationBuilder.CreateIndex("IX_agendas_bulk_acts_PersonId", "agendas_bulk_acts", "PersonId");
    }
}
