// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>The ties of the Draad, between things of any module.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2200_platform_add_threads")]
internal sealed class AddThreads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_links",
            t => new
            {
                Id = t.Column<Guid>(),
                FromId = t.Column<Guid>(),
                ToId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                MadeAt = t.Column<DateTime>(),
                MadeById = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_platform_links", l => l.Id));
        migrationBuilder.CreateIndex("IX_platform_links_FromId_ToId_Kind", "platform_links", ["FromId", "ToId", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_platform_links_ToId", "platform_links", "ToId");
    }
}
