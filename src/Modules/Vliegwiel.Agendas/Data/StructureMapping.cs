// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Data;

internal sealed class StructureMapping : IEntityTypeConfiguration<AgendaStructure>
{
    public void Configure(EntityTypeBuilder<AgendaStructure> builder)
    {
        builder.ToTable("agendas_structures");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(AgendaStructure.ReasonMaxLength);
        builder.HasIndex(s => s.AgendaId);
        builder.HasOne<Agenda>().WithMany().HasForeignKey(s => s.AgendaId).OnDelete(DeleteBehavior.Restrict);
    }
}
