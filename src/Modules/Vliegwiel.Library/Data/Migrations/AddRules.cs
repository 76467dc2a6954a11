// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2300_library_add_rules")]
internal sealed class AddRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_rules",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Key = t.Column<string>(maxLength: 80, nullable: true),
                Kind = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Current = t.Column<int>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_rules", r => r.Id));
        migrationBuilder.CreateIndex("IX_library_rules_Kenmerk", "library_rules", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_rules_Key", "library_rules", "Key", unique: true);

        migrationBuilder.CreateTable("library_rule_versions",
            t => new
            {
                RuleId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Reason = t.Column<string>(maxLength: 500),
                MadeById = t.Column<Guid>(nullable: true),
                MadeAt = t.Column<DateTime>(),
                VerifiedById = t.Column<Guid>(nullable: true),
                VerifiedOn = t.Column<DateOnly>(nullable: true),
                VerifiedWith = t.Column<string>(maxLength: 400, nullable: true),
                Kind = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Subject = t.Column<string>(maxLength: 80),
                ThemeId = t.Column<Guid>(nullable: true),
                From = t.Column<DateOnly>(nullable: true),
                Until = t.Column<DateOnly>(nullable: true),
                Source = t.Column<string>(maxLength: 400),
                SourceUrl = t.Column<string>(maxLength: 500, nullable: true),
                LookedAtOn = t.Column<DateOnly>(nullable: true),
                Standing = t.Column<string>(maxLength: 40),
                Evidence = t.Column<string>(maxLength: 40),
                Explanation = t.Column<string>(maxLength: 2000),
                Use = t.Column<string>(maxLength: 80, nullable: true),
                Limit = t.Column<decimal>(precision: 18, scale: 4, nullable: true),
                Side = t.Column<string>(maxLength: 40),
                Unit = t.Column<string>(maxLength: 80, nullable: true),
                Method = t.Column<string>(maxLength: 80, nullable: true),
                IsBinding = t.Column<bool>(),
                Layers = t.Column<string>(maxLength: 120),
                Role = t.Column<string>(maxLength: 40, nullable: true),
                Instrument = t.Column<string>(maxLength: 80, nullable: true),
                May = t.Column<string>(maxLength: 120),
                Basis = t.Column<string>(maxLength: 400, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_rule_versions", v => new { v.RuleId, v.Number });
                t.ForeignKey("FK_library_rule_versions_library_rules_RuleId", v => v.RuleId, "library_rules", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
