// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>To which bodies outside obstacles were offered.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0235_library_add_obstacle_offers")]
internal sealed class AddObstacleOffers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("library_obstacle_offers",
        t => new
        {
            ObstacleId = t.Column<Guid>(),
            Number = t.Column<int>(),
            To = t.Column<string>(maxLength: 200),
            Asked = t.Column<string>(maxLength: 2000),
            SentOn = t.Column<DateOnly>(),
            AnswerDueOn = t.Column<DateOnly>(),
            PersonId = t.Column<Guid>(),
        },
        constraints: t =>
        {
            t.PrimaryKey("PK_library_obstacle_offers", o => new { o.ObstacleId, o.Number });
            t.ForeignKey("FK_library_obstacle_offers_library_obstacles_ObstacleId", o => o.ObstacleId, "library_obstacles", "Id", onDelete: ReferentialAction.Cascade);
        });
}
