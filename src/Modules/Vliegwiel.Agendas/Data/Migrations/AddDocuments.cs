// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_1245_agendas_add_documents")]
internal sealed class AddDocuments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_documents",
            t => new
            {
                Id = t.Column<Guid>(),
                ActivityId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                Purpose = t.Column<string>(maxLength: 300),
                Readers = t.Column<string>(maxLength: 40),
                Audiences = t.Column<string>(maxLength: 2000),
                AddedById = t.Column<Guid>(),
                AddedAt = t.Column<DateTime>(),
                LastVersion = t.Column<int>(),
                WithdrawnAt = t.Column<DateTime>(nullable: true),
                WithdrawnById = t.Column<Guid>(nullable: true),
                WithdrawnReason = t.Column<string>(maxLength: 300, nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_documents", d => d.Id);
                t.ForeignKey("FK_agendas_documents_agendas_activities_ActivityId", d => d.ActivityId, "agendas_activities", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_documents_ActivityId", "agendas_documents", "ActivityId");
        migrationBuilder.CreateTable("agendas_document_versions",
            t => new
            {
                Id = t.Column<Guid>(),
                DocumentId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Sha256 = t.Column<string>(maxLength: 64),
                FileName = t.Column<string>(maxLength: 130, nullable: true),
                Size = t.Column<long>(),
                Address = t.Column<string>(maxLength: 2000, nullable: true),
                Hidden = t.Column<string>(maxLength: 4000, nullable: true),
                AddedById = t.Column<Guid>(),
                AddedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_document_versions", v => v.Id);
                t.ForeignKey("FK_agendas_document_versions_agendas_documents_DocumentId", v => v.DocumentId, "agendas_documents", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_agendas_document_versions_DocumentId_Number", "agendas_document_versions", ["DocumentId", "Number"], unique: true);
    }
}
