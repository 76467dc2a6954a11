// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>What an item says about itself, its versions, remarks, confirmations and links.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2240_library_add_item_fields")]
internal sealed class AddItemFields : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddColumns(migrationBuilder);
        migrationBuilder.CreateTable("library_item_themes",
            t => new { ItemId = t.Column<Guid>(), ThemeId = t.Column<Guid>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_item_themes", x => new { x.ItemId, x.ThemeId });
                t.ForeignKey("FK_library_item_themes_library_items_ItemId", x => x.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_item_themes_ThemeId", "library_item_themes", "ThemeId");
        migrationBuilder.CreateTable("library_item_marks",
            t => new { ItemId = t.Column<Guid>(), List = t.Column<string>(maxLength: 40), Value = t.Column<string>(maxLength: 60) },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_item_marks", x => new { x.ItemId, x.List, x.Value });
                t.ForeignKey("FK_library_item_marks_library_items_ItemId", x => x.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_item_marks_List_Value", "library_item_marks", ["List", "Value"]);
        AddVersions(migrationBuilder);
        AddCare(migrationBuilder);
    }

    private static void AddColumns(MigrationBuilder migrationBuilder)
    {
        const string items = "library_items";
        migrationBuilder.AddColumn<string>("Stage", items, maxLength: 40, defaultValue: "Submitted");
        migrationBuilder.AddColumn<int>("VersionNumber", items, defaultValue: 1);
        migrationBuilder.AddColumn<int>("ReviewedVersion", items, nullable: true);
        migrationBuilder.AddColumn<string>("Sheet", items, nullable: true);
        migrationBuilder.AddColumn<string>("Kind", items, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<string>("Phase", items, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("DocumentDate", items, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("ValidUntil", items, nullable: true);
        migrationBuilder.AddColumn<Guid>("OwnerId", items, nullable: true);
        migrationBuilder.AddColumn<DateTime>("ConfirmedAt", items, nullable: true);
        migrationBuilder.AddColumn<Guid>("ConfirmedById", items, nullable: true);
        migrationBuilder.AddColumn<Guid>("ReplacedById", items, nullable: true);
        // Who brought a document keeps it, until it is handed over.
        migrationBuilder.Sql("""UPDATE library_items SET "OwnerId" = "ImportedById" """);
    }

    private static void AddVersions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_item_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Number = t.Column<int>(),
                At = t.Column<DateTime>(),
                ById = t.Column<Guid>(nullable: true),
                Sheet = t.Column<string>(),
                ContentId = t.Column<Guid>(),
                RestoredFrom = t.Column<int>(nullable: true),
                Note = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_item_versions", x => x.Id);
                t.ForeignKey("FK_library_item_versions_library_items_ItemId", x => x.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_item_versions_ItemId_Number", "library_item_versions", ["ItemId", "Number"], unique: true);
        migrationBuilder.CreateTable("library_item_contents",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Fingerprint = t.Column<string>(maxLength: 64),
                Sha256 = t.Column<string>(maxLength: 64),
                FileName = t.Column<string>(maxLength: 200),
                Format = t.Column<string>(maxLength: 10),
                Length = t.Column<long>(),
                HasPages = t.Column<bool>(),
                State = t.Column<string>(maxLength: 40),
                PageTexts = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_item_contents", x => x.Id);
                t.ForeignKey("FK_library_item_contents_library_items_ItemId", x => x.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_item_contents_ItemId_Fingerprint", "library_item_contents", ["ItemId", "Fingerprint"], unique: true);
        migrationBuilder.CreateTable("library_item_remarks",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                ItemKenmerk = t.Column<string>(maxLength: 80),
                OrganisationId = t.Column<Guid>(nullable: true),
                VersionNumber = t.Column<int>(),
                Act = t.Column<string>(maxLength: 40),
                ById = t.Column<Guid>(nullable: true),
                At = t.Column<DateTime>(),
                Text = t.Column<string>(maxLength: 1000),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_item_remarks", x => x.Id));
        migrationBuilder.CreateIndex("IX_library_item_remarks_ItemId_At", "library_item_remarks", ["ItemId", "At"]);
    }

    private static void AddCare(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_editing",
            t => new { ItemId = t.Column<Guid>(), PersonId = t.Column<Guid>(), Since = t.Column<DateTime>(), Until = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_library_editing", x => new { x.ItemId, x.PersonId }));
        migrationBuilder.CreateTable("library_new_files",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: 200),
                Sha256 = t.Column<string>(maxLength: 64),
                BroughtAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_library_new_files", x => x.Id));
        migrationBuilder.CreateIndex("IX_library_new_files_ItemId", "library_new_files", "ItemId");
        migrationBuilder.CreateTable("library_confirmations",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                TokenHash = t.Column<string>(maxLength: 64),
                AskedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                Answer = t.Column<string>(maxLength: 40, nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_confirmations", x => x.Id));
        migrationBuilder.CreateIndex("IX_library_confirmations_TokenHash", "library_confirmations", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_library_confirmations_ItemId_AskedAt", "library_confirmations", ["ItemId", "AskedAt"]);
        migrationBuilder.CreateTable("library_links",
            t => new
            {
                ItemId = t.Column<Guid>(),
                Address = t.Column<string>(maxLength: 1000),
                CheckAfter = t.Column<DateTime>(),
                CheckedAt = t.Column<DateTime>(nullable: true),
                Failures = t.Column<int>(),
                FirstFailedAt = t.Column<DateTime>(nullable: true),
                BrokenSince = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_library_links", x => x.ItemId));
        migrationBuilder.CreateIndex("IX_library_links_CheckAfter", "library_links", "CheckAfter");
    }
}
