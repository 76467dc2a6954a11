// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>The vocabulary as editors changed it, and what was asked in vain.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2230_platform_add_wordings")]
internal sealed class AddWordings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_wordings",
            t => new
            {
                Id = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 120),
                Preferred = t.Column<string>(maxLength: 120),
                Line = t.Column<string>(maxLength: 2000),
                IsOff = t.Column<bool>(),
                IsShipped = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_wordings", w => w.Id));
        migrationBuilder.CreateIndex("IX_platform_wordings_Key", "platform_wordings", "Key", unique: true);
        migrationBuilder.CreateTable("platform_wording_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                Number = t.Column<int>(),
                Line = t.Column<string>(maxLength: 2000),
                IsOff = t.Column<bool>(),
                At = t.Column<DateTime>(),
                PersonId = t.Column<Guid>(nullable: true),
                WordingId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_platform_wording_versions", v => v.Id);
                t.ForeignKey("FK_platform_wording_versions_platform_wordings_WordingId", v => v.WordingId, "platform_wordings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_platform_wording_versions_WordingId", "platform_wording_versions", "WordingId");
        migrationBuilder.CreateTable("platform_search_misses",
            t => new
            {
                Id = t.Column<Guid>(),
                Text = t.Column<string>(maxLength: 120),
                Count = t.Column<int>(),
                Askers = t.Column<int>(),
                LastAskedAt = t.Column<DateTime>(),
                Buckets = t.Column<string>(maxLength: 250),
            },
            constraints: t => t.PrimaryKey("PK_platform_search_misses", m => m.Id));
        migrationBuilder.CreateIndex("IX_platform_search_misses_Text", "platform_search_misses", "Text", unique: true);
    }
}
