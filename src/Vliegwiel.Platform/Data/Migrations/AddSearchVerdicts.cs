// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>Whether results of searches helped.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0211_platform_add_search_verdicts")]
internal sealed class AddSearchVerdicts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_search_verdicts",
            t => new
            {
                Id = t.Column<Guid>(),
                Text = t.Column<string>(maxLength: 120),
                ObjectId = t.Column<Guid>(),
                Helped = t.Column<int>(),
                Missed = t.Column<int>(),
                Askers = t.Column<int>(),
                LastSaidAt = t.Column<DateTime>(),
                Buckets = t.Column<string>(maxLength: 250),
            },
            constraints: t => t.PrimaryKey("PK_platform_search_verdicts", v => v.Id));
        migrationBuilder.CreateIndex("IX_platform_search_verdicts_Text_ObjectId", "platform_search_verdicts", ["Text", "ObjectId"], unique: true);
    }
}
