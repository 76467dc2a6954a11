// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Unsent;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>Forms that came without a session, sealed, for an hour.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0910_platform_add_unsent_forms")]
internal sealed class AddUnsentForms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_unsent_forms",
            t => new
            {
                Id = t.Column<Guid>(),
                Browser = t.Column<string>(maxLength: UnsentForm.HashLength),
                OwnerId = t.Column<Guid>(nullable: true),
                Mark = t.Column<string>(maxLength: UnsentForm.HashLength),
                KeptAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                Content = t.Column<byte[]>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_unsent_forms", f => f.Id));
        migrationBuilder.CreateIndex("IX_platform_unsent_forms_Browser", "platform_unsent_forms", "Browser");
        migrationBuilder.CreateIndex("IX_platform_unsent_forms_OwnerId", "platform_unsent_forms", "OwnerId");
        migrationBuilder.CreateIndex("IX_platform_unsent_forms_ExpiresAt", "platform_unsent_forms", "ExpiresAt");
    }
}
