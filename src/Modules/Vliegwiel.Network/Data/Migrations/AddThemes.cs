// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

/// <summary>Schemes of themes beside each other, and how their themes fit.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2010_network_add_themes")]
internal sealed class AddThemes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_theme_schemes",
            t => new
            {
                Id = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 120),
                Source = t.Column<string>(maxLength: 300),
                Version = t.Column<string>(maxLength: 40),
                Number = t.Column<int>(),
                IsDefault = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_theme_schemes", s => s.Id));
        migrationBuilder.CreateIndex("IX_network_theme_schemes_Code_Version", "network_theme_schemes", ["Code", "Version"], unique: true);

        migrationBuilder.CreateTable("network_themes",
            t => new { Id = t.Column<Guid>(), SchemeId = t.Column<Guid>(), Number = t.Column<int>(), Name = t.Column<string>(maxLength: 120) },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_themes", x => x.Id);
                t.ForeignKey("FK_network_themes_network_theme_schemes_SchemeId", x => x.SchemeId, "network_theme_schemes", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_network_themes_SchemeId", "network_themes", "SchemeId");

        migrationBuilder.CreateTable("network_theme_links",
            t => new
            {
                Id = t.Column<Guid>(),
                ThemeAId = t.Column<Guid>(),
                ThemeBId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Note = t.Column<string>(maxLength: 300),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_theme_links", l => l.Id);
                t.ForeignKey("FK_network_theme_links_network_themes_ThemeAId", l => l.ThemeAId, "network_themes", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_theme_links_network_themes_ThemeBId", l => l.ThemeBId, "network_themes", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_theme_links_ThemeAId", "network_theme_links", "ThemeAId");
        migrationBuilder.CreateIndex("IX_network_theme_links_ThemeBId", "network_theme_links", "ThemeBId");
    }
}
