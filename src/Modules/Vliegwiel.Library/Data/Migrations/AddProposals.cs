// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data.Migrations;

/// <summary>What is proposed for items, what they name, and the terms on which proposals rest.</summary>
[DbContext(typeof(VliegwielDb))]
[Migration("20261121_2320_library_add_proposals")]
internal sealed class AddProposals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("library_proposals",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                ItemKenmerk = t.Column<string>(maxLength: 80),
                ImportId = t.Column<Guid>(nullable: true),
                OrganisationId = t.Column<Guid>(nullable: true),
                Audiences = t.Column<string>(maxLength: 2000),
                MadeAt = t.Column<DateTime>(),
                Doubt = t.Column<double>(),
                State = t.Column<string>(maxLength: 40),
                Content = t.Column<string>(),
                FieldsThen = t.Column<string>(),
                Draft = t.Column<string>(nullable: true),
                ConfirmedById = t.Column<Guid>(nullable: true),
                ConfirmedAt = t.Column<DateTime>(nullable: true),
                RoundId = t.Column<Guid>(nullable: true),
                FieldsBefore = t.Column<string>(nullable: true),
                FieldsAfter = t.Column<string>(nullable: true),
                LeftAlone = t.Column<string>(maxLength: 1000),
                Offers = t.Column<string>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_proposals", x => x.Id));
        migrationBuilder.CreateIndex("IX_library_proposals_ItemId", "library_proposals", "ItemId", unique: true);
        migrationBuilder.CreateIndex("IX_library_proposals_ImportId_State_Doubt", "library_proposals", ["ImportId", "State", "Doubt"]);
        migrationBuilder.CreateIndex("IX_library_proposals_RoundId", "library_proposals", "RoundId");
        migrationBuilder.CreateTable("library_item_findings",
            t => new
            {
                ItemId = t.Column<Guid>(),
                Value = t.Column<string>(maxLength: 120),
                Label = t.Column<string>(maxLength: 300),
                Sentence = t.Column<string>(maxLength: 1000),
                Page = t.Column<int>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_library_item_findings", x => new { x.ItemId, x.Value });
                t.ForeignKey("FK_library_item_findings_library_items_ItemId", x => x.ItemId, "library_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_library_item_findings_Value", "library_item_findings", "Value");
        migrationBuilder.CreateTable("library_terms",
            t => new
            {
                Id = t.Column<Guid>(),
                Field = t.Column<string>(maxLength: 40),
                Choice = t.Column<string>(maxLength: 120),
                Words = t.Column<string>(maxLength: 80),
                Place = t.Column<string>(maxLength: 40),
                Origin = t.Column<string>(maxLength: 40),
                LearnedFromId = t.Column<Guid>(nullable: true),
                MadeById = t.Column<Guid>(nullable: true),
                MadeAt = t.Column<DateTime>(),
                IsOff = t.Column<bool>(),
                SwitchedById = t.Column<Guid>(nullable: true),
                SwitchedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_library_terms", x => x.Id));
        migrationBuilder.CreateIndex("IX_library_terms_Field_Choice_Words_Place", "library_terms", ["Field", "Choice", "Words", "Place"], unique: true);
    }
}
