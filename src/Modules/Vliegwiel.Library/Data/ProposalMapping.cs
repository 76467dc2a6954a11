// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Terms;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class ProposalTables
{
    extension(VliegwielDb db)
    {
        public DbSet<ProposalSheet> ProposalSheets => db.Set<ProposalSheet>();
        public DbSet<ItemFinding> ItemFindings => db.Set<ItemFinding>();
        public DbSet<ProposalTerm> ProposalTerms => db.Set<ProposalTerm>();
    }
}

/// <summary>The tables of what is proposed for items, of what they name, and of the terms on which proposals rest.</summary>
internal sealed class ProposalMapping : IEntityTypeConfiguration<ProposalSheet>, IEntityTypeConfiguration<ItemFinding>, IEntityTypeConfiguration<ProposalTerm>
{
    public void Configure(EntityTypeBuilder<ProposalSheet> builder)
    {
        builder.ToTable("library_proposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ItemKenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(p => p.Audiences).HasMaxLength(2000);
        builder.Property(p => p.LeftAlone).HasMaxLength(1000);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Ignore(p => p.AudienceList);
        builder.Ignore(p => p.Proposals);
        builder.Ignore(p => p.Then);
        builder.Ignore(p => p.Kept);
        builder.Ignore(p => p.OfferList);
        builder.HasIndex(p => p.ItemId).IsUnique();
        builder.HasIndex(p => new { p.ImportId, p.State, p.Doubt });
        builder.HasIndex(p => p.RoundId);
    }

    public void Configure(EntityTypeBuilder<ItemFinding> builder)
    {
        builder.ToTable("library_item_findings");
        builder.HasKey(f => new { f.ItemId, f.Value });
        builder.Property(f => f.Value).HasMaxLength(ItemFinding.ValueMaxLength);
        builder.Property(f => f.Label).HasMaxLength(ItemFinding.LabelMaxLength);
        builder.Property(f => f.Sentence).HasMaxLength(ItemFinding.SentenceMaxLength);
        builder.HasIndex(f => f.Value);
        builder.HasOne<Item>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ProposalTerm> builder)
    {
        builder.ToTable("library_terms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Choice).HasMaxLength(ProposalTerm.ChoiceMaxLength);
        builder.Property(t => t.Words).HasMaxLength(ProposalTerm.WordsMaxLength);
        builder.Ignore(t => t.Term);
        builder.HasIndex(t => new { t.Field, t.Choice, t.Words, t.Place }).IsUnique();
    }
}
