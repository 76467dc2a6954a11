// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Data.Migrations;

/// <summary>Areas with their time, how they lie, what became of them, and who works where.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2000_network_add_areas")]
internal sealed class AddAreas : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAreas(migrationBuilder);
        CreateTies(migrationBuilder);
        migrationBuilder.CreateTable("network_shipped_lists",
            t => new { Name = t.Column<string>(maxLength: 40), Sha256 = t.Column<string>(maxLength: 64), LoadedAt = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_network_shipped_lists", l => l.Name));
    }

    private static void CreateAreas(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_areas",
            t => new
            {
                Id = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 20),
                Kind = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 200),
                FoldedName = t.Column<string>(maxLength: 400),
                TooiUri = t.Column<string>(maxLength: 200, nullable: true),
                Latitude = t.Column<decimal>(precision: 8, scale: 5, nullable: true),
                Longitude = t.Column<decimal>(precision: 8, scale: 5, nullable: true),
                From = t.Column<DateOnly>(nullable: true),
                Until = t.Column<DateOnly>(nullable: true),
                IsFictitious = t.Column<bool>(),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_network_areas", a => a.Id));
        migrationBuilder.CreateIndex("IX_network_areas_Code", "network_areas", "Code", unique: true);
        migrationBuilder.CreateIndex("IX_network_areas_FoldedName", "network_areas", "FoldedName");
    }

    private static void CreateTies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("network_area_relations",
            t => new
            {
                Id = t.Column<Guid>(),
                PartId = t.Column<Guid>(),
                WholeId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                From = t.Column<DateOnly>(nullable: true),
                Until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_area_relations", r => r.Id);
                t.ForeignKey("FK_network_area_relations_network_areas_PartId", r => r.PartId, "network_areas", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_area_relations_network_areas_WholeId", r => r.WholeId, "network_areas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_area_relations_PartId", "network_area_relations", "PartId");
        migrationBuilder.CreateIndex("IX_network_area_relations_WholeId", "network_area_relations", "WholeId");

        migrationBuilder.CreateTable("network_area_successions",
            t => new { Id = t.Column<Guid>(), FromId = t.Column<Guid>(), ToId = t.Column<Guid>(), On = t.Column<DateOnly>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_area_successions", s => s.Id);
                t.ForeignKey("FK_network_area_successions_network_areas_FromId", s => s.FromId, "network_areas", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_area_successions_network_areas_ToId", s => s.ToId, "network_areas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_area_successions_FromId", "network_area_successions", "FromId");
        migrationBuilder.CreateIndex("IX_network_area_successions_ToId", "network_area_successions", "ToId");

        migrationBuilder.CreateTable("network_territories",
            t => new
            {
                Id = t.Column<Guid>(),
                OrganisationId = t.Column<Guid>(),
                AreaId = t.Column<Guid>(),
                From = t.Column<DateOnly>(nullable: true),
                Until = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_network_territories", x => x.Id);
                t.ForeignKey("FK_network_territories_network_organisations_OrganisationId", x => x.OrganisationId, "network_organisations", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_network_territories_network_areas_AreaId", x => x.AreaId, "network_areas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_network_territories_OrganisationId", "network_territories", "OrganisationId");
        migrationBuilder.CreateIndex("IX_network_territories_AreaId", "network_territories", "AreaId");
    }
}
