// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_0920_library_create_library")]
internal sealed class CreateLibrary : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_items",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 300),
                FoldedTitle = t.Column<string>(maxLength: 600),
                State = t.Column<string>(maxLength: 40),
                OrganisationId = t.Column<Guid>(nullable: true),
                ImportedById = t.Column<Guid>(nullable: true),
                ImportedAt = t.Column<DateTime>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Sha256 = t.Column<string>(maxLength: 64),
                FileName = t.Column<string>(maxLength: 200),
                Format = t.Column<string>(maxLength: 10),
                Length = t.Column<long>(),
                PageCount = t.Column<int>(),
                HasPages = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_items", i => i.Id));
        migrationBuilder.CreateIndex("IX_library_items_Kenmerk", "library_items", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_items_Sha256", "library_items", "Sha256");
        migrationBuilder.CreateIndex("IX_library_items_ImportedAt", "library_items", "ImportedAt");

        migrationBuilder.CreateTable("library_pages",
            t => new { ItemId = t.Column<Guid>(), Number = t.Column<int>(), Text = t.Column<string>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_pages", p => new { p.ItemId, p.Number });
                t.ForeignKey("FK_library_pages_library_items_ItemId", p => p.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("library_imports",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                StartedAt = t.Column<DateTime>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_imports", i => i.Id));

        migrationBuilder.CreateTable("library_import_files",
            t => new
            {
                Id = t.Column<Guid>(),
                ImportId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Name = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                State = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
                ItemId = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_import_files", f => f.Id);
                t.ForeignKey("FK_library_import_files_library_imports_ImportId", f => f.ImportId, "library_imports", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_import_files_ImportId", "library_import_files", "ImportId");
    }
}
