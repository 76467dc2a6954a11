// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Into which obstacle an obstacle went, so that it can come out again with all that came along.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0215_library_add_obstacle_undo")]
internal sealed class AddObstacleUndo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("MergedIntoId", "library_obstacles", nullable: true);
        // Of a chain of merges from before this only the end is known: each comes out by itself.
        migrationBuilder.Sql("""UPDATE library_obstacles SET "MergedIntoId" = "GroupId" WHERE "GroupId" <> "Id" """);
    }
}
