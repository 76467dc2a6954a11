// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>Questions, who has them too, their answers and whether those helped.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2250_library_add_questions")]
internal sealed class AddQuestions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddThemselves(migrationBuilder);
        AddWhoHasThemToo(migrationBuilder);
        AddAnswers(migrationBuilder);
        AddReports(migrationBuilder);
    }

    private static void AddThemselves(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_questions",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(),
                Context = t.Column<string>(nullable: true),
                Phase = t.Column<string>(maxLength: 40, nullable: true),
                Themes = t.Column<string>(maxLength: 2000),
                State = t.Column<string>(maxLength: 40),
                AskedById = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                AskedAt = t.Column<DateTime>(),
                Audiences = t.Column<string>(maxLength: 2000),
                LeadId = t.Column<Guid>(nullable: true),
                ParkedReason = t.Column<string>(maxLength: 1000, nullable: true),
                BestAnswerId = t.Column<Guid>(nullable: true),
                UsefulAt = t.Column<DateTime>(nullable: true),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                MergedIntoId = t.Column<Guid>(nullable: true),
                GroupId = t.Column<Guid>(),
                Merges = t.Column<int>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_questions", q => q.Id));
        migrationBuilder.CreateIndex("IX_library_questions_Kenmerk", "library_questions", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_library_questions_GroupId", "library_questions", "GroupId");
        migrationBuilder.CreateIndex("IX_library_questions_AskedAt", "library_questions", "AskedAt");
        migrationBuilder.CreateTable("library_question_tellings",
            t => new { About = t.Column<string>(maxLength: 80), PersonId = t.Column<Guid>() },
            constraints: t => t.PrimaryKey("PK_library_question_tellings", l => new { l.About, l.PersonId }));
    }

    private static void AddWhoHasThemToo(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_recognitions",
            t => new
            {
                Id = t.Column<Guid>(),
                QuestionId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Remark = t.Column<string>(nullable: true),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_recognitions", r => r.Id);
                t.ForeignKey("FK_library_recognitions_library_questions_QuestionId", r => r.QuestionId, "library_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_recognitions_QuestionId_OrganisationId", "library_recognitions", ["QuestionId", "OrganisationId"], unique: true);
        migrationBuilder.CreateTable("library_question_followers",
            t => new { QuestionId = t.Column<Guid>(), PersonId = t.Column<Guid>(), Since = t.Column<DateTime>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_question_followers", f => new { f.QuestionId, f.PersonId });
                t.ForeignKey("FK_library_question_followers_library_questions_QuestionId", f => f.QuestionId, "library_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void AddAnswers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_answers",
            t => new
            {
                Id = t.Column<Guid>(),
                QuestionId = t.Column<Guid>(),
                Text = t.Column<string>(),
                AuthorId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                At = t.Column<DateTime>(),
                ItemId = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_answers", a => a.Id);
                t.ForeignKey("FK_library_answers_library_questions_QuestionId", a => a.QuestionId, "library_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_answers_QuestionId", "library_answers", "QuestionId");
        migrationBuilder.CreateTable("library_answer_sources",
            t => new { AnswerId = t.Column<Guid>(), ItemId = t.Column<Guid>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_answer_sources", s => new { s.AnswerId, s.ItemId });
                t.ForeignKey("FK_library_answer_sources_library_answers_AnswerId", s => s.AnswerId, "library_answers", "Id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void AddReports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_help_reports",
            t => new
            {
                Id = t.Column<Guid>(),
                QuestionId = t.Column<Guid>(),
                AnswerId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                TokenHash = t.Column<string>(maxLength: 64),
                AskedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                Verdict = t.Column<string>(maxLength: 40, nullable: true),
                HoursSaved = t.Column<decimal>(precision: 9, scale: 2, nullable: true),
                Remark = t.Column<string>(maxLength: 2000, nullable: true),
                SaidAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_help_reports", h => h.Id);
                t.ForeignKey("FK_library_help_reports_library_questions_QuestionId", h => h.QuestionId, "library_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_help_reports_TokenHash", "library_help_reports", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_library_help_reports_QuestionId_PersonId", "library_help_reports", ["QuestionId", "PersonId"], unique: true);
    }
}
