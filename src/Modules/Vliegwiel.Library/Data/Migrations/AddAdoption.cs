// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0635_library_adoption")]
internal sealed class AddAdoption : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Adoption", "library_applications", maxLength: 40, nullable: true);
}
