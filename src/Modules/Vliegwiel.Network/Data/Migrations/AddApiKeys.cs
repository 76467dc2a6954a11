// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2010_network_add_api_keys")]
internal sealed class AddApiKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_api_keys",
            t => new
            {
                Id = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Digest = t.Column<string>(maxLength: 64),
                Reach = t.Column<string>(maxLength: 40),
                ValidUntil = t.Column<DateOnly>(),
                RevokedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_api_keys", k => k.Id);
                t.ForeignKey("FK_network_api_keys_network_organisations_OrganisationId", k => k.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_api_keys_Digest", "network_api_keys", "Digest", unique: true);
        migrationBuilder.CreateIndex("IX_network_api_keys_OrganisationId", "network_api_keys", "OrganisationId");
    }
}
