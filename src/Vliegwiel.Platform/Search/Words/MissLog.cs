// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>Something that several people asked in vain.</summary>
public sealed record MissedSearch(string Text, int Count, DateOnly LastAskedOn);

/// <summary>Counts what was asked in vain, without saying who asked, so that editors can add the word that was missing.</summary>
public sealed class MissLog(VliegwielDb db, CurrentActor actor, SearchSettings settings, TimeProvider clock)
{
    // Beyond this somebody is playing with the search box.
    private const int MostTexts = 5000;
    private const int MostShown = 200;

    /// <summary>Counts a search that found nothing. It must never fail the search.</summary>
    public async Task CountAsync(string asked)
    {
        var text = string.Join(' ', Tokenizer.Tokenize(asked).Where(t => t.Kind != TokenKind.Hyphenated).Select(t => t.Text));
        if (text.Length is < 2 or > SearchMiss.TextMaxLength || actor.Value.ViewingAs is not null || actor.Value.Kind is ActorKind.ApiKey)
        {
            return;
        }

        var now = clock.GetUtcNow();
        try
        {
            var miss = await db.Set<SearchMiss>().SingleOrDefaultAsync(m => m.Text == text, CancellationToken.None);
            if (miss is null)
            {
                if (await db.Set<SearchMiss>().CountAsync(CancellationToken.None) >= MostTexts)
                {
                    return;
                }

                db.Add(miss = new SearchMiss { Text = text });
            }

            miss.CountOne(Bucket(text, now), now);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Two people asked the same at the same moment: one of them is counted.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What enough different people asked in vain, the most asked first; nothing for who is no editor.</summary>
    public async Task<IReadOnlyList<MissedSearch>> ListAsync(CancellationToken cancel)
    {
        if (!EditWords.IsEditor(actor.Value))
        {
            return [];
        }

        var misses = await db.Set<SearchMiss>().AsNoTracking().Where(m => m.Askers >= settings.AskersBeforeShown)
            .OrderByDescending(m => m.Count).ThenBy(m => m.Text).Take(MostShown).Select(m => new { m.Text, m.Count, m.LastAskedAt }).ToListAsync(cancel);
        return [.. misses.Select(m => new MissedSearch(m.Text, m.Count, DateOnly.FromDateTime(m.LastAskedAt.UtcDateTime)))];
    }

    /// <summary>How many different askers it takes before a text is shown.</summary>
    public int AskersBeforeShown => settings.AskersBeforeShown;

    // Hashed with the text, so that two texts of one person cannot be put together. All who are not signed in count as one a day.
    private string Bucket(string text, DateTimeOffset now)
    {
        var asker = actor.Value.PersonId?.ToString("N") ?? now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{asker}"));
        return (((hash[0] << 8) | hash[1]) & 4095).ToString(CultureInfo.InvariantCulture);
    }
}
