// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261121_0910_network_create_network")]
internal sealed class CreateNetwork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateBodies(migrationBuilder);
        CreatePeople(migrationBuilder);
        CreateTies(migrationBuilder);
    }

    private static void CreateBodies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_organisations",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Name = t.Column<string>(maxLength: 200),
                FoldedName = t.Column<string>(maxLength: 400),
                Type = t.Column<string>(maxLength: 40),
                TooiUri = t.Column<string>(maxLength: 200, nullable: true),
                ActiveFrom = t.Column<DateOnly>(nullable: true),
                ActiveUntil = t.Column<DateOnly>(nullable: true),
                Theme = t.Column<string>(maxLength: 40, nullable: true),
                IsFictitious = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_organisations", o => o.Id));
        migrationBuilder.CreateIndex("IX_network_organisations_Kenmerk", "network_organisations", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_network_organisations_FoldedName", "network_organisations", "FoldedName");

        migrationBuilder.CreateTable("network_alliances",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Name = t.Column<string>(maxLength: 200),
                Kind = t.Column<string>(maxLength: 40),
                IsFictitious = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_alliances", a => a.Id));
        migrationBuilder.CreateIndex("IX_network_alliances_Kenmerk", "network_alliances", "Kenmerk", unique: true);
    }

    private static void CreatePeople(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_people",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Name = t.Column<string>(maxLength: 120),
                IsFictitious = t.Column<bool>(),
                IsBlocked = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_people", p => p.Id));
        migrationBuilder.CreateIndex("IX_network_people_Kenmerk", "network_people", "Kenmerk", unique: true);

        migrationBuilder.CreateTable("network_contacts",
            t => new { Id = t.Column<Guid>(), PersonId = t.Column<Guid>(), OrganisationId = t.Column<Guid>(), Email = t.Column<string>(maxLength: 254) },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_contacts", c => c.Id);
                t.ForeignKey("FK_network_contacts_network_people_PersonId", c => c.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_contacts_Email", "network_contacts", "Email", unique: true);
        migrationBuilder.CreateIndex("IX_network_contacts_PersonId", "network_contacts", "PersonId");
    }

    private static void CreateTies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_seats",
            t => new
            {
                Id = t.Column<Guid>(),
                AllianceId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                Side = t.Column<string>(maxLength: 40),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_seats", s => s.Id);
                t.ForeignKey("FK_network_seats_network_alliances_AllianceId", s => s.AllianceId, "network_alliances", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_seats_network_organisations_OrganisationId", s => s.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_seats_network_people_PersonId", s => s.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_seats_AllianceId", "network_seats", "AllianceId");
        migrationBuilder.CreateIndex("IX_network_seats_OrganisationId", "network_seats", "OrganisationId");
        migrationBuilder.CreateIndex("IX_network_seats_PersonId", "network_seats", "PersonId");

        migrationBuilder.CreateTable("network_employments",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                Function = t.Column<string>(maxLength: 120),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_employments", e => e.Id);
                t.ForeignKey("FK_network_employments_network_organisations_OrganisationId", e => e.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_employments_network_people_PersonId", e => e.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_employments_OrganisationId", "network_employments", "OrganisationId");
        migrationBuilder.CreateIndex("IX_network_employments_PersonId", "network_employments", "PersonId");

        migrationBuilder.CreateTable("network_roles",
            t => new
            {
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Role = t.Column<string>(maxLength: 40),
                AllianceId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                From = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_roles", r => r.Id);
                t.ForeignKey("FK_network_roles_network_alliances_AllianceId", r => r.AllianceId, "network_alliances", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_roles_network_organisations_OrganisationId", r => r.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_roles_network_people_PersonId", r => r.PersonId, "network_people", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_roles_AllianceId", "network_roles", "AllianceId");
        migrationBuilder.CreateIndex("IX_network_roles_OrganisationId", "network_roles", "OrganisationId");
        migrationBuilder.CreateIndex("IX_network_roles_PersonId", "network_roles", "PersonId");
    }
}
