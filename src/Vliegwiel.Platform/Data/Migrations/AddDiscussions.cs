// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vliegwiel.Platform.Data.Migrations;

/// <summary>Comments on things of any module, and who follows them.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0210_platform_add_discussions")]
internal sealed class AddDiscussions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_comments",
            t => new
            {
                Id = t.Column<Guid>(),
                ObjectId = t.Column<Guid>(),
                AuthorId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                Text = t.Column<string>(),
                WrittenAt = t.Column<DateTime>(),
                EditedAt = t.Column<DateTime>(nullable: true),
                WithdrawnAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_comments", c => c.Id));
        migrationBuilder.CreateIndex("IX_platform_comments_ObjectId_WrittenAt", "platform_comments", ["ObjectId", "WrittenAt"]);

        migrationBuilder.CreateTable("platform_mentions",
            t => new { CommentId = t.Column<Guid>(), PersonId = t.Column<Guid>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_platform_mentions", m => new { m.CommentId, m.PersonId });
                t.ForeignKey("FK_platform_mentions_platform_comments_CommentId", m => m.CommentId, "platform_comments", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_platform_mentions_PersonId", "platform_mentions", "PersonId");

        migrationBuilder.CreateTable("platform_followers",
            t => new { Id = t.Column<Guid>(), ObjectId = t.Column<Guid>(), PersonId = t.Column<Guid>(), Since = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_platform_followers", f => f.Id));
        migrationBuilder.CreateIndex("IX_platform_followers_ObjectId_PersonId", "platform_followers", ["ObjectId", "PersonId"], unique: true);
        migrationBuilder.CreateIndex("IX_platform_followers_PersonId", "platform_followers", "PersonId");

        migrationBuilder.CreateTable("platform_follow_settings",
            t => new { PersonId = t.Column<Guid>(), Mail = t.Column<string>(maxLength: 40) },
            constraints: t => t.PrimaryKey("PK_platform_follow_settings", s => s.PersonId));

        migrationBuilder.CreateTable("platform_comment_tellings",
            t => new { CommentId = t.Column<Guid>(), PersonId = t.Column<Guid>(), Waits = t.Column<bool>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_platform_comment_tellings", x => new { x.CommentId, x.PersonId });
                t.ForeignKey("FK_platform_comment_tellings_platform_comments_CommentId", x => x.CommentId, "platform_comments", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_platform_comment_tellings_Waits", "platform_comment_tellings", "Waits");
    }
}
