// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

/// <summary>Which parts of the API a key opens; keys from before keep what they could, which was everything there was.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0240_network_add_api_key_scopes")]
internal sealed class AddApiKeyScopes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Scopes", "network_api_keys", maxLength: 400, defaultValue: "");
        migrationBuilder.Sql("""UPDATE network_api_keys SET "Scopes" = 'belemmeringen bibliotheek regels vraagstukken zoeken' """);
    }
}
