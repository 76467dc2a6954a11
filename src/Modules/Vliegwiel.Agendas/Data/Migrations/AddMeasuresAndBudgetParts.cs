// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0924_agendas_measures_and_budget_parts")]
internal sealed class AddMeasuresAndBudgetParts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_measures",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Indicator = t.Column<string>(maxLength: 120),
                How = t.Column<string>(maxLength: 500),
                ChosenAt = t.Column<DateTime>(),
                ChosenById = t.Column<Guid>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_measures", m => m.Id);
                t.ForeignKey("FK_agendas_measures_agendas_activities_ActivityId", m => m.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        AddFigure(migrationBuilder, "agendas_measures", "Start", "");
        AddFigure(migrationBuilder, "agendas_measures", "End", "");
        migrationBuilder.CreateIndex("IX_agendas_measures_ActivityId", "agendas_measures", "ActivityId");

        migrationBuilder.CreateTable("agendas_budget_parts",
            t => new
            {
                Id = t.Column<Guid>(),
                BudgetId = t.Column<Guid>(),
                Order = t.Column<int>(),
                Words = t.Column<string>(maxLength: 100),
                Source = t.Column<string>(maxLength: 40),
                State = t.Column<string>(maxLength: 40),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_budget_parts", p => p.Id);
                t.ForeignKey("FK_agendas_budget_parts_agendas_budgets_BudgetId", p => p.BudgetId, "agendas_budgets", "Id", onDelete: ReferentialAction.Cascade);
            });
        AddFigure(migrationBuilder, "agendas_budget_parts", "Amount", "euro");
        AddFigure(migrationBuilder, "agendas_budget_parts", "Spent", "euro");
        migrationBuilder.CreateIndex("IX_agendas_budget_parts_BudgetId", "agendas_budget_parts", "BudgetId");

        migrationBuilder.AddColumn<int>("PartCount", "agendas_budgets", nullable: false, defaultValue: 0);
        AddFigure(migrationBuilder, "agendas_budgets", "PlainAmount", "euro");
        AddFigure(migrationBuilder, "agendas_budgets", "PlainSpent", "euro");
    }

    /// <summary>What stands there already has no such figure.</summary>
    private static void AddFigure(MigrationBuilder migrationBuilder, string table, string name, string unit)
    {
        migrationBuilder.AddColumn<decimal>($"{name}_Value", table, precision: 22, scale: 4, nullable: true);
        migrationBuilder.AddColumn<string>($"{name}_Operator", table, maxLength: 40, nullable: false, defaultValue: "Exactly");
        migrationBuilder.AddColumn<string>($"{name}_Unit", table, maxLength: 40, nullable: false, defaultValue: unit);
        migrationBuilder.AddColumn<string>($"{name}_Status", table, maxLength: 40, nullable: false, defaultValue: "Estimated");
        foreach (var part in new[] { "Scope", "Period", "Source", "Method" })
        {
            migrationBuilder.AddColumn<string>($"{name}_{part}", table, maxLength: 300, nullable: true);
        }

        migrationBuilder.AddColumn<string>($"{name}_Missing", table, maxLength: 300, nullable: true, defaultValue: "niet opgegeven");
    }
}
