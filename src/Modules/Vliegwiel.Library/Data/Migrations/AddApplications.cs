// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>That organisations used an item, and what it brought them.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2330_library_add_applications")]
internal sealed class AddApplications : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_applications",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ItemId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                OrganisationName = t.Column<string>(maxLength: 200),
                PersonId = t.Column<Guid>(),
                AppliedOn = t.Column<DateOnly>(),
                Adaptation = t.Column<string>(nullable: true),
                Result = t.Column<string>(nullable: true),
                HoursSaved = t.Column<decimal>(precision: 10, scale: 2, nullable: true),
                HoursMissing = t.Column<string>(maxLength: 40, nullable: true),
                Verdict = t.Column<string>(maxLength: 40),
                Audiences = t.Column<string>(maxLength: 2000),
                FromReportId = t.Column<Guid>(nullable: true),
                ToldAt = t.Column<DateTime>(),
                OwnerToldAt = t.Column<DateTime>(nullable: true),
                WithdrawnAt = t.Column<DateTime>(nullable: true),
                WithdrawnReason = t.Column<string>(maxLength: 500, nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_applications", a => a.Id);
                t.ForeignKey("FK_library_applications_library_items_ItemId", a => a.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_applications_Kenmerk", "library_applications", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_applications_ItemId", "library_applications", "ItemId");
        migrationBuilder.CreateIndex("IX_library_applications_FromReportId", "library_applications", "FromReportId", unique: true);
    }
}
