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
                Start_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Start_Operator = t.Column<string>(maxLength: 40),
                Start_Unit = t.Column<string>(maxLength: 40),
                Start_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Start_Period = t.Column<string>(maxLength: 300, nullable: true),
                Start_Source = t.Column<string>(maxLength: 300, nullable: true),
                Start_Status = t.Column<string>(maxLength: 40),
                Start_Method = t.Column<string>(maxLength: 300, nullable: true),
                Start_Missing = t.Column<string>(maxLength: 300, nullable: true),
                End_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                End_Operator = t.Column<string>(maxLength: 40),
                End_Unit = t.Column<string>(maxLength: 40),
                End_Scope = t.Column<string>(maxLength: 300, nullable: true),
                End_Period = t.Column<string>(maxLength: 300, nullable: true),
                End_Source = t.Column<string>(maxLength: 300, nullable: true),
                End_Status = t.Column<string>(maxLength: 40),
                End_Method = t.Column<string>(maxLength: 300, nullable: true),
                End_Missing = t.Column<string>(maxLength: 300, nullable: true),
                ChosenAt = t.Column<DateTime>(),
                ChosenById = t.Column<Guid>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_measures", m => m.Id);
                t.ForeignKey("FK_agendas_measures_agendas_activities_ActivityId", m => m.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
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
                Amount_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Amount_Operator = t.Column<string>(maxLength: 40),
                Amount_Unit = t.Column<string>(maxLength: 40),
                Amount_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Period = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Source = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Status = t.Column<string>(maxLength: 40),
                Amount_Method = t.Column<string>(maxLength: 300, nullable: true),
                Amount_Missing = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Spent_Operator = t.Column<string>(maxLength: 40),
                Spent_Unit = t.Column<string>(maxLength: 40),
                Spent_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Period = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Source = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Status = t.Column<string>(maxLength: 40),
                Spent_Method = t.Column<string>(maxLength: 300, nullable: true),
                Spent_Missing = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_budget_parts", p => p.Id);
                t.ForeignKey("FK_agendas_budget_parts_agendas_budgets_BudgetId", p => p.BudgetId, "agendas_budgets", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_agendas_budget_parts_BudgetId", "agendas_budget_parts", "BudgetId");

        migrationBuilder.AddColumn<int>("PartCount", "agendas_budgets", defaultValue: 0);
        AddFigure(migrationBuilder, "PlainAmount");
        AddFigure(migrationBuilder, "PlainSpent");
    }

    /// <summary>What stands there already has no such figure.</summary>
    private static void AddFigure(MigrationBuilder migrationBuilder, string name)
    {
        const string budgets = "agendas_budgets";
        migrationBuilder.AddColumn<decimal>($"{name}_Value", budgets, precision: 22, scale: 4, nullable: true);
        migrationBuilder.AddColumn<string>($"{name}_Operator", budgets, maxLength: 40, defaultValue: "Exactly");
        migrationBuilder.AddColumn<string>($"{name}_Unit", budgets, maxLength: 40, defaultValue: "euro");
        migrationBuilder.AddColumn<string>($"{name}_Status", budgets, maxLength: 40, defaultValue: "Estimated");
        foreach (var part in new[] { "Scope", "Period", "Source", "Method", "Missing" })
        {
            migrationBuilder.AddColumn<string>($"{name}_{part}", budgets, maxLength: 300, nullable: true);
        }
    }
}
