// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>Who may see one thing for a period.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0930_platform_add_guests")]
internal sealed class AddGuests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_guests",
            t => new
            {
                Id = t.Column<Guid>(),
                ObjectId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(),
                Reason = t.Column<string>(maxLength: 300),
                GivenById = t.Column<Guid>(),
                GivenAt = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_guests", g => g.Id));
        migrationBuilder.CreateIndex("IX_platform_guests_PersonId", "platform_guests", "PersonId");
        migrationBuilder.CreateIndex("IX_platform_guests_ObjectId", "platform_guests", "ObjectId");
    }
}
