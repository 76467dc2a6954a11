// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Platform.Discussing;

namespace Vliegwiel.Platform.Data;

/// <summary>What is said about things, and who follows it.</summary>
internal sealed class DiscussionMapping :
    IEntityTypeConfiguration<Comment>,
    IEntityTypeConfiguration<Mention>,
    IEntityTypeConfiguration<Follower>,
    IEntityTypeConfiguration<FollowSetting>,
    IEntityTypeConfiguration<CommentTelling>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("platform_comments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => new { c.ObjectId, c.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.ToTable("platform_mentions");
        builder.HasKey(m => new { m.CommentId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
        builder.HasOne<Comment>().WithMany().HasForeignKey(m => m.CommentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.ToTable("platform_followers");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.ObjectId, f.PersonId }).IsUnique();
        builder.HasIndex(f => f.PersonId);
    }

    public void Configure(EntityTypeBuilder<FollowSetting> builder)
    {
        builder.ToTable("platform_follow_settings");
        builder.HasKey(s => s.PersonId);
        builder.Property(s => s.PersonId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CommentTelling> builder)
    {
        builder.ToTable("platform_comment_tellings");
        builder.HasKey(t => new { t.CommentId, t.PersonId });
        builder.HasIndex(t => t.Waits);
        builder.HasOne<Comment>().WithMany().HasForeignKey(t => t.CommentId).OnDelete(DeleteBehavior.Cascade);
    }
}
