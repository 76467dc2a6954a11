// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>What questions were before they were changed, and marks of who has a form open for more than items.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0205_library_add_question_versions")]
internal sealed class AddQuestionVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn("ItemId", "library_editing", "ObjectId");
        migrationBuilder.AddColumn<int>("VersionNumber", "library_questions", defaultValue: 1);
        migrationBuilder.AddColumn<Guid>("ChangedById", "library_questions", nullable: true);
        migrationBuilder.AddColumn<DateTime>("ChangedAt", "library_questions", nullable: true);
        migrationBuilder.CreateTable("library_question_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                QuestionId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Title = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(),
                Context = t.Column<string>(nullable: true),
                Phase = t.Column<string>(maxLength: 40, nullable: true),
                Themes = t.Column<string>(maxLength: 2000),
                Audiences = t.Column<string>(maxLength: 2000),
                ById = t.Column<Guid>(),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_question_versions", v => v.Id);
                t.ForeignKey("FK_library_question_versions_library_questions_QuestionId", v => v.QuestionId, "library_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_question_versions_QuestionId_Number", "library_question_versions", ["QuestionId", "Number"], unique: true);
    }
}
