// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0931_agendas_teams")]
internal sealed class AddTeams : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>("TeamUntil", "agendas_activities", nullable: true);
        migrationBuilder.AddColumn<bool>("IsOpenToGuests", "agendas_activities", nullable: false, defaultValue: false);

        migrationBuilder.CreateTable("agendas_teams",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(),
                ComposedById = t.Column<Guid>(),
                ComposedAt = t.Column<DateTime>(),
                DissolvedOn = t.Column<DateOnly>(nullable: true),
                FarewellAt = t.Column<DateTime>(nullable: true),
                Changes = t.Column<int>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_teams", x => x.Id);
                t.ForeignKey("FK_agendas_teams_agendas_activities_ActivityId", x => x.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_teams_ActivityId", "agendas_teams", "ActivityId");

        migrationBuilder.CreateTable("agendas_team_members",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                Expertise = t.Column<string>(maxLength: 300),
                State = t.Column<string>(maxLength: 40),
                AskedAt = t.Column<DateTime>(),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                LeftAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_team_members", x => x.Id);
                t.ForeignKey("FK_agendas_team_members_agendas_teams_TeamId", x => x.TeamId, "agendas_teams", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_agendas_team_members_PersonId", "agendas_team_members", "PersonId");
        migrationBuilder.CreateIndex("IX_agendas_team_members_TeamId_PersonId", "agendas_team_members", ["TeamId", "PersonId"]);

        migrationBuilder.CreateTable("agendas_team_extensions",
            t => new
            {
                Id = t.Column<Guid>(),
                TeamId = t.Column<Guid>(),
                FormerUntil = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(),
                Body = t.Column<string>(maxLength: 200),
                DecidedOn = t.Column<DateOnly>(),
                Reason = t.Column<string>(maxLength: 1000),
                WrittenById = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_team_extensions", x => x.Id);
                t.ForeignKey("FK_agendas_team_extensions_agendas_teams_TeamId", x => x.TeamId, "agendas_teams", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_agendas_team_extensions_TeamId", "agendas_team_extensions", "TeamId");
    }
}
