// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Which pages of a kept version were a scan.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0210_library_add_kept_scans")]
internal sealed class AddKeptScans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("PageSources", "library_item_contents", nullable: false, defaultValue: "[]");
}
