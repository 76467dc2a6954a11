// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0655_agendas_bestuursblad")]
internal sealed class AddSheets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_sheets",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ForFunction = t.Column<string>(maxLength: 100),
                OrganisationId = t.Column<Guid>(),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(),
                HasAmounts = t.Column<bool>(),
                Content = t.Column<string>(maxLength: 40000),
                MadeById = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                LinkId = t.Column<Guid>(nullable: true),
                LinkUntil = t.Column<DateOnly>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_sheets", s => s.Id));
        migrationBuilder.CreateIndex("IX_agendas_sheets_Kenmerk", "agendas_sheets", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_sheets_OrganisationId", "agendas_sheets", "OrganisationId");
    }
}
