// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0680_agendas_costs")]
internal sealed class CreateCostComparisons : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_cost_comparisons",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                Question = t.Column<string>(maxLength: 2000, nullable: true),
                DiscountRate = t.Column<decimal>(precision: 8, scale: 6),
                CarbonPrice = t.Column<decimal>(precision: 12, scale: 6, nullable: true),
                Source = t.Column<string>(maxLength: 300),
                Investor = t.Column<string>(maxLength: 300, nullable: true),
                Keeper = t.Column<string>(maxLength: 300, nullable: true),
                Heir = t.Column<string>(maxLength: 300, nullable: true),
                Choice = t.Column<string>(maxLength: 2000, nullable: true),
                OrganisationId = t.Column<Guid>(),
                MadeById = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agendas_cost_comparisons", c => c.Id));
        migrationBuilder.CreateIndex("IX_agendas_cost_comparisons_Kenmerk", "agendas_cost_comparisons", "Kenmerk", unique: true);

        migrationBuilder.CreateTable("agendas_cost_variants",
            t => new
            {
                ComparisonId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Name = t.Column<string>(maxLength: 100),
                Investment = t.Column<decimal>(precision: 18, scale: 2),
                YearlyCosts = t.Column<decimal>(precision: 18, scale: 2),
                OneOffs = t.Column<string>(maxLength: 1000),
                Residual = t.Column<decimal>(precision: 18, scale: 2),
                Life = t.Column<int>(),
                YearlyCarbon = t.Column<decimal>(precision: 18, scale: 2, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_cost_variants", v => new { v.ComparisonId, v.Number });
                t.ForeignKey("FK_agendas_cost_variants_agendas_cost_comparisons_ComparisonId", v => v.ComparisonId, "agendas_cost_comparisons", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
