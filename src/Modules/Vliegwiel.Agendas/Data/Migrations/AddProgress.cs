// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0630_agendas_progress")]
internal sealed class AddProgress : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string activities = "agendas_activities";
        migrationBuilder.AddColumn<string>("ReportedColour", activities, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<DateTime>("ReportedAt", activities, nullable: true);
        migrationBuilder.AddColumn<Guid>("LastReportId", activities, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("ConfirmedOn", activities, nullable: true);
        migrationBuilder.AddColumn<Guid>("ConfirmedById", activities, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("SignOn", activities, nullable: true);
        migrationBuilder.AddColumn<string>("SaidCourse", activities, maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<string>("CourseReason", activities, maxLength: 2000, nullable: true);
        migrationBuilder.AddColumn<Guid>("CourseSaidById", activities, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("CourseSaidOn", activities, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("MeetsOn", "agendas_agendas", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("MetOn", "agendas_agendas", nullable: true);
        CreateReports(migrationBuilder);
        CreateRequests(migrationBuilder);
    }

    private static void CreateReports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_reports",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ActivityTitle = t.Column<string>(maxLength: 200),
                Colour = t.Column<string>(maxLength: 40),
                Standing = t.Column<string>(maxLength: 2000),
                Obstacle = t.Column<string>(maxLength: 2000, nullable: true),
                Proposal = t.Column<string>(maxLength: 2000, nullable: true),
                Decision = t.Column<string>(maxLength: 2000, nullable: true),
                ReportedAt = t.Column<DateTime>(),
                ReportedById = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_reports", r => r.Id);
                t.ForeignKey("FK_agendas_reports_agendas_activities_ActivityId", r => r.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_reports_ActivityId_ReportedAt", "agendas_reports", ["ActivityId", "ReportedAt"]);
    }

    private static void CreateRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_progress_requests",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Moment = t.Column<DateOnly>(nullable: true),
                TokenHash = t.Column<string>(maxLength: 64),
                AskedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_progress_requests", r => r.Id);
                t.ForeignKey("FK_agendas_progress_requests_agendas_activities_ActivityId", r => r.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_progress_requests_TokenHash", "agendas_progress_requests", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_progress_requests_ActivityId_Moment", "agendas_progress_requests", ["ActivityId", "Moment"], unique: true);
        migrationBuilder.CreateIndex("IX_agendas_progress_requests_PersonId", "agendas_progress_requests", "PersonId");
    }
}
