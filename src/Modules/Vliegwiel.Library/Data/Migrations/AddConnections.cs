// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Introductions of two people, and who does not want to be proposed.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2251_library_add_connections")]
internal sealed class AddConnections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_connections",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                OccasionId = t.Column<Guid>(),
                SeekerId = t.Column<Guid>(),
                HelperId = t.Column<Guid>(),
                MadeById = t.Column<Guid>(),
                Reason = t.Column<string>(maxLength: 1000),
                State = t.Column<string>(maxLength: 40),
                SeekerAccepts = t.Column<bool>(nullable: true),
                HelperAccepts = t.Column<bool>(nullable: true),
                SeekerTokenHash = t.Column<string>(maxLength: 64),
                HelperTokenHash = t.Column<string>(maxLength: 64),
                MadeAt = t.Column<DateTime>(),
                IntroducedAt = t.Column<DateTime>(nullable: true),
                FollowedUpAt = t.Column<DateTime>(nullable: true),
                Yield = t.Column<string>(maxLength: 2000, nullable: true),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_connections", c => c.Id));
        migrationBuilder.CreateIndex("IX_library_connections_Kenmerk", "library_connections", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_connections_SeekerTokenHash", "library_connections", "SeekerTokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_library_connections_HelperTokenHash", "library_connections", "HelperTokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_library_connections_OccasionId", "library_connections", "OccasionId");
        migrationBuilder.CreateTable("library_connection_preferences",
            t => new { PersonId = t.Column<Guid>(), IsNotProposed = t.Column<bool>(), GetsNoSuggestions = t.Column<bool>() },
            constraints: t => t.PrimaryKey("PK_library_connection_preferences", p => p.PersonId));
    }
}
