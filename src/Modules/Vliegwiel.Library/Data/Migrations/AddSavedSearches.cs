// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Searches that people keep, and what those found.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0210_library_add_saved_searches")]
internal sealed class AddSavedSearches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_saved_searches",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 120),
                Query = t.Column<string>(maxLength: 4000),
                Alert = t.Column<string>(maxLength: 40),
                SavedAt = t.Column<DateTime>(),
                RemovedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_saved_searches", s => s.Id));
        migrationBuilder.CreateIndex("IX_library_saved_searches_PersonId", "library_saved_searches", "PersonId");
        migrationBuilder.CreateTable("library_search_watches",
            t => new
            {
                SearchId = t.Column<Guid>(),
                SeenAt = t.Column<DateTime>(),
                NextAt = t.Column<DateTime>(),
                NextMailAt = t.Column<DateTime>(nullable: true),
                MailedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_search_watches", w => w.SearchId);
                t.ForeignKey("FK_library_search_watches_library_saved_searches_SearchId", w => w.SearchId, "library_saved_searches", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_search_watches_NextAt", "library_search_watches", "NextAt");
        migrationBuilder.CreateTable("library_saved_search_hits",
            t => new
            {
                SearchId = t.Column<Guid>(),
                ObjectId = t.Column<Guid>(),
                FoundAt = t.Column<DateTime>(),
                ToldAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_saved_search_hits", h => new { h.SearchId, h.ObjectId });
                t.ForeignKey("FK_library_saved_search_hits_library_saved_searches_SearchId", h => h.SearchId, "library_saved_searches", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable("library_search_stop_links",
            t => new
            {
                Id = t.Column<Guid>(),
                SearchId = t.Column<Guid>(),
                TokenHash = t.Column<string>(maxLength: 64),
                SentAt = t.Column<DateTime>(),
                UsedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_search_stop_links", l => l.Id);
                t.ForeignKey("FK_library_search_stop_links_library_saved_searches_SearchId", l => l.SearchId, "library_saved_searches", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_search_stop_links_TokenHash", "library_search_stop_links", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_library_search_stop_links_SearchId", "library_search_stop_links", "SearchId");
    }
}
