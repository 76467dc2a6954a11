// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

/// <summary>Since when activities are in their phases. What the journal tells is filled in; what came from a list, or was said before, stays unknown.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_1255_agendas_phases")]
internal sealed class AddPhaseDays : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("IdeaOn", "agendas_activities", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("PilotOn", "agendas_activities", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("IconOn", "agendas_stories", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("StandardOn", "agendas_stories", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("NormOn", "agendas_stories", nullable: true);

        var isPostgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
        const string fromList = """select 1 from agendas_import_lines l where l."ActivityId" = agendas_activities."Id" """;
        migrationBuilder.Sql($"""update agendas_activities set "IdeaOn" = {DutchDay("\"ProposedAt\"", isPostgres)} where not exists ({fromList})""");
        migrationBuilder.Sql($"""
            update agendas_activities set "PilotOn" = (
                select {DutchDay("min(j.\"At\")", isPostgres)} from platform_journal j
                where j."ObjectId" = agendas_activities."Id" and j."Act" = 'ActivityMoved' and j."Facts" like '%"To":"Underway"%')
            where not exists ({fromList})
            """);
        migrationBuilder.Sql($"""
            update agendas_stories set "IconOn" = (
                select {DutchDay("min(j.\"At\")", isPostgres)} from platform_journal j
                where j."ObjectId" = agendas_stories."ActivityId" and j."Act" = 'ActivityGivenStage')
            """);
    }

    /// <summary>SQLite knows no time zones: summer time runs from the last Sunday of March to that of October, at one o'clock UTC.</summary>
    private static string DutchDay(string moment, bool isPostgres) => isPostgres
        ? $"({moment} at time zone 'Europe/Amsterdam')::date"
        : $"""
           date({moment}, case when {moment} >= date(strftime('%Y', {moment}) || '-04-01', 'weekday 0', '-7 days') || ' 01:00'
               and {moment} < date(strftime('%Y', {moment}) || '-11-01', 'weekday 0', '-7 days') || ' 01:00' then '+2 hours' else '+1 hour' end)
           """;
}
