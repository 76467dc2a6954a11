// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0922_agendas_waits")]
internal sealed class AddWaits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_waits",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                Who = t.Column<string>(maxLength: 200, nullable: true),
                Kind = t.Column<string>(maxLength: 40),
                What = t.Column<string>(maxLength: 500),
                Since = t.Column<DateOnly>(),
                Consequence = t.Column<string>(maxLength: 1000, nullable: true),
                Meanwhile = t.Column<string>(maxLength: 1000, nullable: true),
                MadeAt = t.Column<DateTime>(),
                MadeById = t.Column<Guid>(),
                EndedOn = t.Column<DateOnly>(nullable: true),
                EndedHow = t.Column<string>(maxLength: 1000, nullable: true),
                EndedById = t.Column<Guid>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_waits", w => w.Id);
                t.ForeignKey("FK_agendas_waits_agendas_activities_ActivityId", w => w.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_waits_ActivityId", "agendas_waits", "ActivityId");
    }
}
