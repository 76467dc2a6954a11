// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0200_library_add_dossiers")]
internal sealed class AddDossiers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_dossiers",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                FoldedTitle = t.Column<string>(maxLength: 400),
                Purpose = t.Column<string>(),
                ThemeId = t.Column<Guid>(nullable: true),
                OwnerId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                Audiences = t.Column<string>(maxLength: 2000),
                MadeAt = t.Column<DateTime>(),
                ChangedAt = t.Column<DateTime>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_dossiers", d => d.Id));
        migrationBuilder.CreateIndex("IX_library_dossiers_Kenmerk", "library_dossiers", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_dossiers_ChangedAt", "library_dossiers", "ChangedAt");
        migrationBuilder.CreateIndex("IX_library_dossiers_OwnerId", "library_dossiers", "OwnerId");

        migrationBuilder.CreateTable("library_dossier_entries",
            t => new
            {
                Id = t.Column<Guid>(),
                DossierId = t.Column<Guid>(),
                Number = t.Column<int>(),
                ThingId = t.Column<Guid>(nullable: true),
                Title = t.Column<string>(maxLength: 200, nullable: true),
                Link = t.Column<string>(maxLength: 1000, nullable: true),
                Note = t.Column<string>(nullable: true),
                AddedById = t.Column<Guid>(),
                AddedAt = t.Column<DateTime>(),
                RemovedById = t.Column<Guid>(nullable: true),
                RemovedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_dossier_entries", e => e.Id);
                t.ForeignKey("FK_library_dossier_entries_library_dossiers_DossierId", e => e.DossierId, "library_dossiers", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_dossier_entries_DossierId_ThingId", "library_dossier_entries", ["DossierId", "ThingId"], unique: true);
        migrationBuilder.CreateIndex("IX_library_dossier_entries_ThingId", "library_dossier_entries", "ThingId");
    }
}
