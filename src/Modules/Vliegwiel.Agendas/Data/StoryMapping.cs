// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;

namespace Vliegwiel.Agendas.Data;

internal sealed class StoryMapping : IEntityTypeConfiguration<ActivityStory>, IEntityTypeConfiguration<StoryConsent>
{
    public void Configure(EntityTypeBuilder<ActivityStory> builder)
    {
        builder.ToTable("agendas_stories");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kenmerk).HasMaxLength(Kenmerk.MaxLength);
        builder.Property(s => s.ActivityTitle).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(s => s.Story).HasMaxLength(ActivityStory.TextMaxLength);
        builder.Property(s => s.Conditions).HasMaxLength(ActivityStory.TextMaxLength);
        builder.Property(s => s.Audiences).HasMaxLength(2000);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Ignore(s => s.AudienceList);
        builder.Ignore(s => s.Days);
        builder.HasIndex(s => s.ActivityId).IsUnique();
        builder.HasOne<Activity>().WithMany().HasForeignKey(s => s.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Consents).WithOne().HasForeignKey(c => c.StoryId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoryConsent> builder)
    {
        builder.ToTable("agendas_story_consents");
        builder.HasKey(c => new { c.StoryId, c.PersonId });
        builder.Ignore(c => c.Holds);
    }
}
