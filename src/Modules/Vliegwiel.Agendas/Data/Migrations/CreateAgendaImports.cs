// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data.Migrations;

[DbContext(typeof(VliegwielDb))]
[Migration("20261122_0610_agendas_imports")]
internal sealed class CreateAgendaImports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("agendas_imports",
            t => new
            {
                Id = t.Column<Guid>(),
                AgendaId = t.Column<Guid>(),
                Kenmerk = t.Column<string>(maxLength: 80),
                Title = t.Column<string>(maxLength: 200),
                PersonId = t.Column<Guid>(),
                Source = t.Column<string>(maxLength: 120),
                BroughtAt = t.Column<DateTime>(),
                WrittenAt = t.Column<DateTime>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                Rows = t.Column<int>(),
                Reason = t.Column<string>(maxLength: 1000, nullable: true),
                Choices = t.Column<string>(),
                Revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_imports", i => i.Id);
                t.ForeignKey("FK_agendas_imports_agendas_agendas_AgendaId", i => i.AgendaId, "agendas_agendas", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_agendas_imports_AgendaId_PersonId", "agendas_imports", ["AgendaId", "PersonId"]);

        migrationBuilder.CreateTable("agendas_import_tables",
            t => new { ImportId = t.Column<Guid>(), Packed = t.Column<byte[]>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_import_tables", i => i.ImportId);
                t.ForeignKey("FK_agendas_import_tables_agendas_imports_ImportId", i => i.ImportId, "agendas_imports", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("agendas_import_lines",
            t => new
            {
                ImportId = t.Column<Guid>(),
                Row = t.Column<int>(),
                Outcome = t.Column<string>(maxLength: 40),
                ActivityId = t.Column<Guid>(nullable: true),
                Changes = t.Column<string>(nullable: true),
                Reason = t.Column<string>(maxLength: 1000, nullable: true),
                IsUndone = t.Column<bool>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agendas_import_lines", l => new { l.ImportId, l.Row });
                t.ForeignKey("FK_agendas_import_lines_agendas_imports_ImportId", l => l.ImportId, "agendas_imports", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable("agendas_import_keys",
            t => new { AgendaId = t.Column<Guid>(), Key = t.Column<string>(maxLength: 64), ActivityId = t.Column<Guid>() },
            constraints: t => t.PrimaryKey("PK_agendas_import_keys", k => new { k.AgendaId, k.Key }));

        migrationBuilder.CreateTable("agendas_import_memories",
            t => new { AgendaId = t.Column<Guid>(), Headings = t.Column<string>(maxLength: 64), Choices = t.Column<string>(), UsedAt = t.Column<DateTime>() },
            constraints: t => t.PrimaryKey("PK_agendas_import_memories", m => new { m.AgendaId, m.Headings }));
    }
}
