// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Moments, days, addresses, audiences and events: small things that everything rests on.</summary>
public sealed class SmallThingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_moment_comes_back_in_UTC_to_the_microsecond_and_sorts_across_the_change_of_clocks(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var summer = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var winter = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);
        await site.InScopeAsync(null, async s =>
        {
            var db = s.GetRequiredService<VliegwielDb>();
            db.AddRange(new Schedule { Name = "proef a", DueAt = winter }, new Schedule { Name = "proef b", DueAt = summer });
            return await db.SaveChangesAsync(Stop);
        });

        var read = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Schedule>().AsNoTracking().Where(x => x.Name.StartsWith("proef")).OrderBy(x => x.DueAt).ToListAsync(Stop));

        Assert.Equal(["proef b", "proef a"], read.Select(r => r.Name));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero).AddTicks(1_234_560), read[0].DueAt);
        Assert.Equal(TimeSpan.Zero, read[0].DueAt.Offset);
        Assert.Equal(TimeSpan.FromHours(1), read[1].DueAt - read[0].DueAt);
        Assert.Equal(1, await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Schedule>().CountAsync(x => x.DueAt <= summer && x.Name.StartsWith("proef"), Stop)));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29 01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29 03:00:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25 02:30:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25 02:30:00")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01 00:00:00")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31 23:59:59")]
    public void The_day_is_the_day_in_the_Netherlands(string utc, string local)
    {
        var moment = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
        var expected = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, DutchDay.TimeOf(moment));
        Assert.Equal(DateOnly.FromDateTime(expected), DutchDay.DayOf(moment));
    }

    [Theory]
    [InlineData("Leidraad Circulair Aanbesteden", "leidraad-circulair-aanbesteden")]
    [InlineData("Coöperatie ’t Groene Énergiehuis!", "cooperatie-t-groene-energiehuis")]
    [InlineData("../../etc/passwd?x=1#y", "etc-passwd-x-1-y")]
    [InlineData("  --  ", "")]
    [InlineData("日本語", "")]
    [InlineData("half \ud83d teken", "half-teken")]
    [InlineData("geen\ufffeteken", "geen-teken")]
    [InlineData("geen \ud83f\udffe teken", "geen-teken")]
    public void The_words_of_an_address_are_plain(string title, string words)
    {
        Assert.Equal(words, Kenmerk.Words(title));
        Assert.Matches($"^{words}{(words.Length > 0 ? "-" : "")}[a-z2-9]{{6}}$", Kenmerk.For(title));
    }

    [Fact]
    public void An_address_fits_and_does_not_tell_that_another_exists()
    {
        var title = string.Concat(Enumerable.Repeat("aaaa ", 500));

        Assert.True(Kenmerk.For(title).Length <= Kenmerk.MaxLength);
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Kenmerk.For("Titel")).Distinct().Count());
    }

    [Fact]
    public void Every_audience_reads_back_as_it_was_written()
    {
        var id = Guid.CreateVersion7();
        Audience[] all =
        [
            Audience.Public, Audience.SignedIn, Audience.Organisation(id), Audience.Alliance(id), Audience.AllianceSide(id, "og"),
            Audience.AllianceSide(id, "on"), Audience.AllianceSide(id, "neutraal"), Audience.AllianceConfidential(id), Audience.Role(id, "spinner"), Audience.Person(id),
        ];

        foreach (var audience in all)
        {
            Assert.True(Audience.TryParse(audience.Token, out var read), audience.Token);
            Assert.Equal(audience, read);
            Assert.True(Audience.TryParse($"  {audience.Token.ToUpperInvariant()} ", out read));
            Assert.Equal(audience, read);
            Assert.Equal(audience == Audience.Public || audience == Audience.SignedIn ? null : id, audience.Id);
            Assert.True(audience.Token.Length <= 120);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("org:")]
    [InlineData("org:1")]
    [InlineData("org:' or 1=1")]
    [InlineData("verband:019a0000000070008000000000000000:xx")]
    [InlineData("rol:019a0000000070008000000000000000:")]
    [InlineData("rol:019a0000000070008000000000000000:a b")]
    [InlineData("persoon:019a0000000070008000000000000000:og")]
    [InlineData("openbaar ingelogd")]
    public void What_is_no_audience_is_not_read_as_one(string? text) => Assert.False(Audience.TryParse(text, out _));

    [Fact]
    public void Events_and_work_hold_ids_days_moments_numbers_and_choices_and_never_text()
    {
        var assemblies = AllModules.List.Select(m => m.GetType().Assembly).Append(typeof(DomainEvent).Assembly).Append(typeof(AllModules).Assembly).Distinct();
        var types = assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(DomainEvent)) || t.IsSubclassOf(typeof(WorkOrder)))).ToList();
        Assert.NotEmpty(types);

        var wrong = types.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.Name != "EqualityContract" && p.DeclaringType != typeof(FieldsChanged) && !IsFact(p.PropertyType))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name} is a {p.PropertyType.Name}");

        Assert.Empty(wrong);
        Assert.False(IsFact(typeof(string)));
        Assert.False(IsFact(typeof(IReadOnlyList<string>)));
        Assert.True(IsFact(typeof(Guid?)));
    }

    private static bool IsFact(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return IsFact(type.GetGenericArguments()[0]);
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || plain == typeof(Guid) || plain == typeof(DateOnly) || plain == typeof(DateTimeOffset)
            || plain == typeof(int) || plain == typeof(long) || plain == typeof(decimal) || plain == typeof(bool);
    }
}
