// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Data;

internal sealed class BarrierMapping :
    IEntityTypeConfiguration<ConfidentialPart>,
    IEntityTypeConfiguration<Disclosure>,
    IEntityTypeConfiguration<MarketRequest>,
    IEntityTypeConfiguration<MarketAnswer>
{
    public void Configure(EntityTypeBuilder<ConfidentialPart> builder)
    {
        builder.ToTable("agendas_confidential_parts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(p => p.Title).HasMaxLength(ConfidentialPart.TitleMaxLength);
        builder.Property(p => p.Text).HasMaxLength(ConfidentialPart.TextMaxLength);
        builder.Property(p => p.Audiences).HasMaxLength(2000);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Ignore(p => p.AudienceList);
        builder.HasIndex(p => p.ActivityId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.ToTable("agendas_disclosures");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(d => d.ActivityTitle).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(d => d.Title).HasMaxLength(ConfidentialPart.TitleMaxLength);
        builder.Property(d => d.Text).HasMaxLength(ConfidentialPart.TextMaxLength);
        builder.Property(d => d.Audiences).HasMaxLength(2000);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Ignore(d => d.AudienceList);
        builder.HasIndex(d => d.AgendaId);
        builder.HasIndex(d => d.PartId);
        builder.HasOne<Agenda>().WithMany().HasForeignKey(d => d.AgendaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConfidentialPart>().WithMany().HasForeignKey(d => d.PartId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MarketRequest> builder)
    {
        builder.ToTable("agendas_market_requests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.AgendaKenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.Title).HasMaxLength(MarketRequest.TitleMaxLength);
        builder.Property(r => r.Explanation).HasMaxLength(MarketRequest.TextMaxLength);
        builder.Property(r => r.Unit).HasMaxLength(Figure.UnitMaxLength);
        builder.Property(r => r.Audiences).HasMaxLength(2000);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.ComplexProperty(r => r.Total, f => f.AsFigure());
        builder.Ignore(r => r.AudienceList);
        builder.HasIndex(r => r.Kenmerk).IsUnique();
        builder.HasIndex(r => r.AgendaId);
        builder.HasOne<Agenda>().WithMany().HasForeignKey(r => r.AgendaId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MarketAnswer> builder)
    {
        builder.ToTable("agendas_market_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.AgendaKenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.ComplexProperty(a => a.Figure, f => f.AsFigure());
        builder.HasIndex(a => new { a.RequestId, a.OrganisationId }).IsUnique();
        builder.HasOne<MarketRequest>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
