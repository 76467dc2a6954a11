// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_1950_network_create_accounts")]
internal sealed class CreateAccounts : Migration
{
    /// <summary>Where the list starts; the administrator of the site changes it.</summary>
    private static readonly string[] Mailboxes =
    [
        "abuse", "administratie", "algemeen", "bestuur", "bestuurssecretariaat", "communicatie", "contact", "crediteuren", "duurzaamheid", "facturen", "gemeente",
        "griffie", "helpdesk", "info", "informatie", "kcc", "klantcontact", "klantenservice", "mail", "no-reply", "noreply", "post", "postbus", "postmaster",
        "provincie", "receptie", "secretariaat", "servicedesk", "waterschap", "webmaster",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAccountsAndMethods(migrationBuilder);
        CreateSessionsAndLinks(migrationBuilder);
        CreateInvitations(migrationBuilder);
        CreateLimits(migrationBuilder);
    }

    private static void CreateAccountsAndMethods(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_accounts",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Email = t.Column<string>(maxLength: 254),
                OpenedAt = t.Column<DateTime>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_accounts", a => a.Id);
                t.ForeignKey("FK_network_accounts_network_people_PersonId", a => a.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_accounts_Email", "network_accounts", "Email", unique: true);
        migrationBuilder.CreateIndex("IX_network_accounts_PersonId", "network_accounts", "PersonId", unique: true);

        migrationBuilder.CreateTable("network_signin_methods",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Secret = t.Column<string>(maxLength: 600),
                SetAt = t.Column<DateTime>(),
                ConfirmedAt = t.Column<DateTime>(nullable: true),
                UsedAt = t.Column<DateTime>(nullable: true),
                LastStep = t.Column<long>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_signin_methods", m => m.Id);
                t.ForeignKey("FK_network_signin_methods_network_accounts_AccountId", m => m.AccountId, "network_accounts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_signin_methods_AccountId_Kind", "network_signin_methods", ["AccountId", "Kind"]);
    }

    private static void CreateSessionsAndLinks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_sessions",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                GuestLinkId = t.Column<Guid>(nullable: true),
                Stage = t.Column<string>(maxLength: 40),
                StartedAt = t.Column<DateTime>(),
                SeenAt = t.Column<DateTime>(),
                ProvenAt = t.Column<DateTime>(),
                EndsAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Device = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_network_sessions", s => s.Id));
        migrationBuilder.CreateIndex("IX_network_sessions_PersonId", "network_sessions", "PersonId");
        migrationBuilder.CreateIndex("IX_network_sessions_EndsAt", "network_sessions", "EndsAt");

        migrationBuilder.CreateTable("network_secret_links",
            t => new
            {
                Id = t.Column<Guid>(),
                Purpose = t.Column<string>(maxLength: 40),
                SubjectId = t.Column<Guid>(nullable: true),
                TokenHash = t.Column<string>(maxLength: 64),
                MadeAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                UsedAt = t.Column<DateTime>(nullable: true),
                EndedAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_secret_links", l => l.Id));
        migrationBuilder.CreateIndex("IX_network_secret_links_TokenHash", "network_secret_links", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_network_secret_links_SubjectId", "network_secret_links", "SubjectId");

        migrationBuilder.CreateTable("network_guest_links",
            t => new
            {
                Id = t.Column<Guid>(),
                GiverId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: 120),
                Purpose = t.Column<string>(maxLength: 200),
                ObjectId = t.Column<Guid>(nullable: true),
                Url = t.Column<string>(maxLength: 300),
                Audiences = t.Column<string>(maxLength: 2000),
                GivenAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                RevokedAt = t.Column<DateTime>(nullable: true),
                LastUsedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_network_guest_links", l => l.Id));
        migrationBuilder.CreateIndex("IX_network_guest_links_GiverId", "network_guest_links", "GiverId");
    }

    private static void CreateInvitations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_invitations",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 120),
                Email = t.Column<string>(maxLength: 254),
                OrganisationId = t.Column<Guid>(),
                Function = t.Column<string>(maxLength: 120),
                Role = t.Column<string>(maxLength: 40, nullable: true),
                AllianceId = t.Column<Guid>(nullable: true),
                InvitedById = t.Column<Guid>(),
                SentAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                AcceptedAt = t.Column<DateTime>(nullable: true),
                WithdrawnAt = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_invitations", i => i.Id);
                t.ForeignKey("FK_network_invitations_network_organisations_OrganisationId", i => i.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_invitations_OrganisationId", "network_invitations", "OrganisationId");
    }

    private static void CreateLimits(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_attempts",
            t => new
            {
                Id = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 80),
                Failures = t.Column<int>(),
                LastAt = t.Column<DateTime>(),
                LockedUntil = t.Column<DateTime>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_attempts", a => a.Id));
        migrationBuilder.CreateIndex("IX_network_attempts_Key", "network_attempts", "Key", unique: true);
        migrationBuilder.CreateIndex("IX_network_attempts_LastAt", "network_attempts", "LastAt");

        migrationBuilder.CreateTable("network_role_mailboxes",
            t => new { Id = t.Column<Guid>(), LocalPart = t.Column<string>(maxLength: 64) },
            constraints: t => t.PrimaryKey("PK_network_role_mailboxes", m => m.Id));
        migrationBuilder.CreateIndex("IX_network_role_mailboxes_LocalPart", "network_role_mailboxes", "LocalPart", unique: true);

        // Ids of digits only: SQLite keeps them as text in capitals, PostgreSQL as uuid, and this reads alike on both.
        foreach (var (mailbox, number) in Mailboxes.Select((m, i) => (m, i + 1)))
        {
            migrationBuilder.Sql($"insert into network_role_mailboxes (\"Id\", \"LocalPart\") values ('01930000-0000-7000-8000-{number:D12}', '{mailbox}')");
        }
    }
}
