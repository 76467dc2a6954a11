// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0670_agendas_barrier")]
internal sealed class CreateBarrier : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateParts(migrationBuilder);
        CreateRequests(migrationBuilder);
    }

    private static void CreateParts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_confidential_parts",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Kind = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(maxLength: 5000),
                WrittenById = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                SharedAt = t.Column<DateTime>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_confidential_parts", p => p.Id);
                t.ForeignKey("FK_agendas_confidential_parts_agendas_activities_ActivityId", p => p.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_confidential_parts_ActivityId", "agendas_confidential_parts", "ActivityId");

        migrationBuilder.CreateTable("agendas_disclosures",
            t => new
            {
                Id = t.Column<Guid>(),
                AgendaId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                ActivityId = t.Column<Guid>(),
                PartId = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(nullable: true),
                Kind = t.Column<string>(maxLength: 40),
                ActivityTitle = t.Column<string>(maxLength: 200),
                Title = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(maxLength: 5000),
                SharedAt = t.Column<DateTime>(),
                SharedById = t.Column<Guid>(),
                PublishedAt = t.Column<DateTime>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_disclosures", d => d.Id);
                t.ForeignKey("FK_agendas_disclosures_agendas_agendas_AgendaId", d => d.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_agendas_disclosures_agendas_confidential_parts_PartId", d => d.PartId, "agendas_confidential_parts", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_disclosures_AgendaId", "agendas_disclosures", "AgendaId");
        migrationBuilder.CreateIndex("IX_agendas_disclosures_PartId", "agendas_disclosures", "PartId");
    }

    private static void CreateRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_market_requests",
            t => new
            {
                Id = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                AgendaId = t.Column<Guid>(),
                AllianceId = t.Column<Guid>(),
                AgendaKenmerk = t.Column<string>(maxLength: 80),
                OrganisationId = t.Column<Guid>(nullable: true),
                Title = t.Column<string>(maxLength: 200),
                Explanation = t.Column<string>(maxLength: 2000, nullable: true),
                Unit = t.Column<string>(maxLength: 40),
                LastDay = t.Column<DateOnly>(),
                AskedById = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                TotalledAt = t.Column<DateTime>(nullable: true),
                Companies = t.Column<int>(nullable: true),
                Total_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Total_Operator = t.Column<string>(maxLength: 40),
                Total_Unit = t.Column<string>(maxLength: 40),
                Total_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Total_Period = t.Column<string>(maxLength: 300, nullable: true),
                Total_Source = t.Column<string>(maxLength: 300, nullable: true),
                Total_Status = t.Column<string>(maxLength: 40),
                Total_Method = t.Column<string>(maxLength: 300, nullable: true),
                Total_Missing = t.Column<string>(maxLength: 300, nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_market_requests", r => r.Id);
                t.ForeignKey("FK_agendas_market_requests_agendas_agendas_AgendaId", r => r.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_market_requests_Kenmerk", "agendas_market_requests", "Kenmerk", unique: true);
        migrationBuilder.CreateIndex("IX_agendas_market_requests_AgendaId", "agendas_market_requests", "AgendaId");

        migrationBuilder.CreateTable("agendas_market_answers",
            t => new
            {
                Id = t.Column<Guid>(),
                RequestId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                AgendaKenmerk = t.Column<string>(maxLength: 80),
                OrganisationId = t.Column<Guid>(),
                Figure_Value = t.Column<decimal>(precision: 22, scale: 4, nullable: true),
                Figure_Operator = t.Column<string>(maxLength: 40),
                Figure_Unit = t.Column<string>(maxLength: 40),
                Figure_Scope = t.Column<string>(maxLength: 300, nullable: true),
                Figure_Period = t.Column<string>(maxLength: 300, nullable: true),
                Figure_Source = t.Column<string>(maxLength: 300, nullable: true),
                Figure_Status = t.Column<string>(maxLength: 40),
                Figure_Method = t.Column<string>(maxLength: 300, nullable: true),
                Figure_Missing = t.Column<string>(maxLength: 300, nullable: true),
                GivenById = t.Column<Guid>(),
                GivenAt = t.Column<DateTime>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_market_answers", a => a.Id);
                t.ForeignKey("FK_agendas_market_answers_agendas_market_requests_RequestId", a => a.RequestId, "agendas_market_requests", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_market_answers_RequestId_OrganisationId", "agendas_market_answers", ["RequestId", "OrganisationId"], unique: true);
    }
}
