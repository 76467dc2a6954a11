// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Vliegwiel.Platform.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_0900_platform_create_platform")]
internal sealed class CreatePlatform : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateJournal(migrationBuilder);
        CreateJobs(migrationBuilder);
        CreateSpine(migrationBuilder);

        migrationBuilder.CreateTable("platform_files",
            t => new { Sha256 = t.Column<string>(maxLength: 64), Length = t.Column<long>(), AddedAt = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_platform_files", f => f.Sha256));

        migrationBuilder.CreateTable("platform_mails",
            t => new
            {
                Id = t.Column<Guid>(),
                To = t.Column<string>(maxLength: 320),
                Subject = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(),
                HoldsSecret = t.Column<bool>(),
                QueuedAt = t.Column<DateTime>(),
                SentAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_platform_mails", m => m.Id));
        migrationBuilder.CreateIndex("IX_platform_mails_QueuedAt", "platform_mails", "QueuedAt");

        migrationBuilder.CreateTable("platform_reads",
            t => new
            {
                Id = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                ReaderId = t.Column<Guid>(nullable: true),
                ReaderKind = t.Column<string>(maxLength: 40),
                SubjectId = t.Column<Guid>(),
                What = t.Column<string>(maxLength: 100),
            },
            constraints: t => t.PrimaryKey("PK_platform_reads", r => r.Id));
        migrationBuilder.CreateIndex("IX_platform_reads_SubjectId_At", "platform_reads", ["SubjectId", "At"]);

        migrationBuilder.CreateTable("platform_keys",
            t => new { Id = t.Column<Guid>(), Name = t.Column<string>(maxLength: 200), Xml = t.Column<string>() },
            constraints: t => t.PrimaryKey("PK_platform_keys", k => k.Id));
    }

    private static void CreateJournal(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_journal",
            t => new
            {
                Sequence = t.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                At = t.Column<DateTime>(),
                ActorKind = t.Column<string>(maxLength: 40),
                PersonId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                ObjectId = t.Column<Guid>(nullable: true),
                Act = t.Column<string>(maxLength: 100),
                ChangedFields = t.Column<string>(maxLength: 500, nullable: true),
                Facts = t.Column<string>(),
                Narrows = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_journal", e => e.Sequence));
        migrationBuilder.CreateIndex("IX_platform_journal_ObjectId_Sequence", "platform_journal", ["ObjectId", "Sequence"]);
        if (migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migrationBuilder.Sql("""alter table platform_journal add column "Transaction" xid8 not null default pg_current_xact_id()""");
            migrationBuilder.CreateIndex("IX_platform_journal_Transaction", "platform_journal", "Transaction");
        }
    }

    private static void CreateJobs(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_jobs",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 150),
                Facts = t.Column<string>(),
                QueuedAt = t.Column<DateTime>(),
                NotBefore = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                Attempts = t.Column<int>(),
                LeasedUntil = t.Column<DateTime>(nullable: true),
                Lease = t.Column<Guid>(nullable: true),
                LastError = t.Column<string>(maxLength: 2000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_platform_jobs", j => j.Id));
        migrationBuilder.CreateIndex("IX_platform_jobs_State_NotBefore", "platform_jobs", ["State", "NotBefore"]);

        migrationBuilder.CreateTable("platform_schedules",
            t => new { Name = t.Column<string>(maxLength: 150), DueAt = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_platform_schedules", s => s.Name));
    }

    private static void CreateSpine(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("platform_objects",
            t => new
            {
                Id = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 300),
                Url = t.Column<string>(maxLength: 300),
                OrganisationId = t.Column<Guid>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                ChangedAt = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_platform_objects", o => o.Id));
        migrationBuilder.CreateIndex("IX_platform_objects_Kind_ChangedAt", "platform_objects", ["Kind", "ChangedAt"]);

        migrationBuilder.CreateTable("platform_audience",
            t => new { ObjectId = t.Column<Guid>(), Audience = t.Column<string>(maxLength: 120) },
            constraints: t => t.PrimaryKey("PK_platform_audience", a => new { a.ObjectId, a.Audience }));
        migrationBuilder.CreateIndex("IX_platform_audience_Audience", "platform_audience", "Audience");
    }
}
