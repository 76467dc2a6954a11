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
    }
}
