// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Where text and files come from (a scan, a zip, an address), and fingerprints by which equal texts are found.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2220_library_add_reading")]
internal sealed class AddReading : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("SourceUrl", "library_items", maxLength: 2000, nullable: true);
        migrationBuilder.AddColumn<string>("Source", "library_pages", maxLength: 40, nullable: false, defaultValue: "Text");
        migrationBuilder.AddColumn<string>("FoundIn", "library_import_files", maxLength: 400, nullable: true);
        migrationBuilder.AddColumn<string>("SourceUrl", "library_import_files", maxLength: 2000, nullable: true);
        migrationBuilder.AddColumn<Guid>("TwinItemId", "library_import_files", nullable: true);
        migrationBuilder.AddColumn<int>("PagesRecognisedAtOnce", "library_import_files", nullable: false, defaultValue: 0);
        migrationBuilder.DropIndex("IX_library_import_files_ImportId", "library_import_files");
        migrationBuilder.CreateIndex("IX_library_import_files_ImportId_Sha256", "library_import_files", ["ImportId", "Sha256"]);

        migrationBuilder.CreateTable("library_fingerprints",
            t => new { ItemId = t.Column<Guid>(), Hashes = t.Column<byte[]>(maxLength: 256) },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_fingerprints", f => f.ItemId);
                t.ForeignKey("FK_library_fingerprints_library_items_ItemId", f => f.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("library_fingerprint_bands",
            t => new { ItemId = t.Column<Guid>(), Band = t.Column<int>(), Value = t.Column<long>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_fingerprint_bands", b => new { b.ItemId, b.Band });
                t.ForeignKey("FK_library_fingerprint_bands_library_fingerprints_ItemId", b => b.ItemId, "library_fingerprints", "ItemId", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_fingerprint_bands_Value", "library_fingerprint_bands", "Value");
    }
}
