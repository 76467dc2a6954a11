// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Library.Norms;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Library.Data;

internal static class RuleTables
{
    extension(VliegwielDb db)
    {
        public DbSet<Rule> Rules => db.Set<Rule>();
        public DbSet<RuleVersion> RuleVersions => db.Set<RuleVersion>();
    }
}

internal sealed class RuleMapping : IEntityTypeConfiguration<Rule>, IEntityTypeConfiguration<RuleVersion>
{
    /// <summary>Room for all layers or all permissions in words.</summary>
    public const int FlagsMaxLength = 120;

    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.ToTable("library_rules");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(r => r.Key).HasMaxLength(Rule.KeyMaxLength);
        builder.Property(r => r.Title).HasMaxLength(RuleFacts.TitleMaxLength);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => r.Kenmerk).IsUnique();
        builder.HasIndex(r => r.Key).IsUnique();
        builder.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.RuleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.ToTable("library_rule_versions");
        builder.HasKey(v => new { v.RuleId, v.Number });
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Property(v => v.Reason).HasMaxLength(RuleVersion.ReasonMaxLength);
        builder.Property(v => v.VerifiedWith).HasMaxLength(RuleFacts.SourceMaxLength);
        builder.Ignore(v => v.Status);
        builder.ComplexProperty(v => v.Facts, facts =>
        {
            facts.Property(f => f.Kind).HasColumnName("Kind");
            facts.Property(f => f.Title).HasColumnName("Title").HasMaxLength(RuleFacts.TitleMaxLength);
            facts.Property(f => f.Subject).HasColumnName("Subject").HasMaxLength(RuleFacts.WordMaxLength);
            facts.Property(f => f.ThemeId).HasColumnName("ThemeId");
            facts.Property(f => f.From).HasColumnName("From");
            facts.Property(f => f.Until).HasColumnName("Until");
            facts.Property(f => f.Source).HasColumnName("Source").HasMaxLength(RuleFacts.SourceMaxLength);
            facts.Property(f => f.SourceUrl).HasColumnName("SourceUrl").HasMaxLength(RuleFacts.LinkMaxLength);
            facts.Property(f => f.LookedAtOn).HasColumnName("LookedAtOn");
            facts.Property(f => f.Standing).HasColumnName("Standing");
            facts.Property(f => f.Evidence).HasColumnName("Evidence");
            facts.Property(f => f.Explanation).HasColumnName("Explanation").HasMaxLength(RuleFacts.TextMaxLength);
            facts.Property(f => f.Use).HasColumnName("Use").HasMaxLength(RuleFacts.WordMaxLength);
            facts.Property(f => f.Limit).HasColumnName("Limit").HasPrecision(18, 4);
            facts.Property(f => f.Side).HasColumnName("Side");
            facts.Property(f => f.Unit).HasColumnName("Unit").HasMaxLength(RuleFacts.WordMaxLength);
            facts.Property(f => f.Method).HasColumnName("Method").HasMaxLength(RuleFacts.WordMaxLength);
            facts.Property(f => f.IsBinding).HasColumnName("IsBinding");
            facts.Property(f => f.Layers).HasColumnName("Layers").HasMaxLength(FlagsMaxLength);
            facts.Property(f => f.Role).HasColumnName("Role");
            facts.Property(f => f.Instrument).HasColumnName("Instrument").HasMaxLength(RuleFacts.WordMaxLength);
            facts.Property(f => f.May).HasColumnName("May").HasMaxLength(FlagsMaxLength);
            facts.Property(f => f.Basis).HasColumnName("Basis").HasMaxLength(RuleFacts.SourceMaxLength);
        });
    }
}
