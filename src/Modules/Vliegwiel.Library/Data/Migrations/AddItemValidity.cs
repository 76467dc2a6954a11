// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>From when items hold, and in which instrument their rule stands, to filter on.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0220_library_add_item_validity")]
internal sealed class AddItemValidity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("ValidFrom", "library_items", nullable: true);
        var isPostgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
        string Field(string name) => isPostgres ? $"(\"Sheet\"::json ->> '{name}')" : $"json_extract(\"Sheet\", '$.{name}')";
        migrationBuilder.Sql($"""update library_items set "ValidFrom" = {Field("ValidFrom")}{(isPostgres ? "::date" : "")} where "Sheet" <> '' and {Field("ValidFrom")} is not null""");
        migrationBuilder.Sql($"""
            insert into library_item_marks ("ItemId", "List", "Value")
            select "Id", 'Instrument', substr(lower(trim({Field("RuleInstrument")})), 1, 60) from library_items where "Sheet" <> '' and trim({Field("RuleInstrument")}) <> ''
            """);
    }
}
