// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2301_library_add_obstacles")]
internal sealed class AddObstacles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_obstacles",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                FoldedTitle = t.Column<string>(maxLength: 400),
                Kind = t.Column<string>(maxLength: 40),
                Consequence = t.Column<string>(),
                Workaround = t.Column<string>(nullable: true),
                RuleId = t.Column<Guid>(nullable: true),
                Citation = t.Column<string>(maxLength: 500, nullable: true),
                OwnerId = t.Column<Guid>(nullable: true),
                OwnerOrganisationId = t.Column<Guid>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                Answer = t.Column<string>(nullable: true),
                Steps = t.Column<int>(),
                Audiences = t.Column<string>(maxLength: 2000),
                ReportedAt = t.Column<DateTime>(),
                GroupId = t.Column<Guid>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_obstacles", o => o.Id);
                t.ForeignKey("FK_library_obstacles_library_rules_RuleId", o => o.RuleId, "library_rules", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_library_obstacles_Kenmerk", "library_obstacles", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_obstacles_GroupId", "library_obstacles", "GroupId");
        migrationBuilder.CreateIndex("IX_library_obstacles_ReportedAt", "library_obstacles", "ReportedAt");
        migrationBuilder.CreateIndex("IX_library_obstacles_RuleId", "library_obstacles", "RuleId");

        migrationBuilder.CreateTable("library_obstacle_cases",
            t => new { Id = t.Column<Guid>(), ObstacleId = t.Column<Guid>(), Text = t.Column<string>(), At = t.Column<DateTime>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_obstacle_cases", c => c.Id);
                t.ForeignKey("FK_library_obstacle_cases_library_obstacles_ObstacleId", c => c.ObstacleId, "library_obstacles", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_obstacle_cases_ObstacleId", "library_obstacle_cases", "ObstacleId");

        migrationBuilder.CreateTable("library_obstacle_reporters",
            t => new
            {
                Id = t.Column<Guid>(),
                ObstacleId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                PersonId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_obstacle_reporters", r => r.Id);
                t.ForeignKey("FK_library_obstacle_reporters_library_obstacles_ObstacleId", r => r.ObstacleId, "library_obstacles", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_obstacle_reporters_CaseId", "library_obstacle_reporters", "CaseId");
        migrationBuilder.CreateIndex("IX_library_obstacle_reporters_ObstacleId_OrganisationId", "library_obstacle_reporters", ["ObstacleId", "OrganisationId"], unique: true);

        migrationBuilder.CreateTable("library_obstacle_moves",
            t => new
            {
                ObstacleId = t.Column<Guid>(),
                Number = t.Column<int>(),
                From = t.Column<string>(maxLength: 40),
                To = t.Column<string>(maxLength: 40),
                Note = t.Column<string>(),
                PersonId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_obstacle_moves", m => new { m.ObstacleId, m.Number });
                t.ForeignKey("FK_library_obstacle_moves_library_obstacles_ObstacleId", m => m.ObstacleId, "library_obstacles", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("library_obstacle_tellings",
            t => new { About = t.Column<string>(maxLength: 80), PersonId = t.Column<Guid>() },
            constraints: t => t.PrimaryKey("PK_library_obstacle_tellings", x => new { x.About, x.PersonId }));
    }
}
