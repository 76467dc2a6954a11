// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>What people who asked the same said of one result: counted, without saying who.</summary>
internal sealed class SearchVerdict
{
    /// <summary>More are not kept apart: enough is enough.</summary>
    private const int MostAskers = 40;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>As it was asked, folded.</summary>
    public required string Text { get; init; }

    public required Guid ObjectId { get; init; }
    public int Helped { get; private set; }
    public int Missed { get; private set; }
    public int Askers { get; private set; }
    public DateTimeOffset LastSaidAt { get; private set; }

    /// <summary>One of 4096 numbers per asker, of which many people share each: enough to tell two from one, not to tell who.</summary>
    public string Buckets { get; private set; } = "";

    /// <summary>Counts what somebody says; the second time of the same asker counts nothing.</summary>
    public void Say(bool helped, string bucket, DateTimeOffset at)
    {
        var known = Buckets.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (known.Length >= MostAskers || known.Contains(bucket))
        {
            return;
        }

        Buckets = string.Join(',', known.Append(bucket));
        (Askers, LastSaidAt) = (known.Length + 1, at);
        (Helped, Missed) = helped ? (Helped + 1, Missed) : (Helped, Missed + 1);
    }
}

/// <summary>A result that several people found beside the point.</summary>
public sealed record MissedHit(string Text, string Title, string Url, int Helped, int Missed);

/// <summary>Counts whether results helped, so that editors see what to mend.</summary>
public sealed class VerdictLog(VliegwielDb db, Access access, CurrentActor actor, SearchSettings settings, TimeProvider clock)
{
    // Beyond this somebody is playing with the buttons.
    private const int MostKept = 20_000;
    private const int MostShown = 100;

    /// <summary>Counts what the actor says of something that the actor may see; anything else is passed over.</summary>
    public async Task SayAsync(string asked, Guid objectId, bool helped)
    {
        var text = Fold(asked);
        if (text.Length is < 2 or > SearchMiss.TextMaxLength || actor.Value.ViewingAs is not null || actor.Value.Kind is ActorKind.ApiKey || !await access.MaySeeAsync(objectId, CancellationToken.None))
        {
            return;
        }

        var now = clock.GetUtcNow();
        try
        {
            var verdict = await db.Set<SearchVerdict>().SingleOrDefaultAsync(v => v.Text == text && v.ObjectId == objectId, CancellationToken.None);
            if (verdict is null)
            {
                if (await db.Set<SearchVerdict>().CountAsync(CancellationToken.None) >= MostKept)
                {
                    return;
                }

                db.Add(verdict = new SearchVerdict { Text = text, ObjectId = objectId });
            }

            verdict.Say(helped, Bucket($"{text}\n{objectId:N}", now), now);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Two people said it at the same moment: one of them is counted.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What enough different people judged and more found beside the point than helpful, as far as the editor may see it; nothing for who is no editor.</summary>
    public async Task<IReadOnlyList<MissedHit>> ListAsync(CancellationToken cancel) => !EditWords.IsEditor(actor.Value) ? []
        : await (from verdict in db.Set<SearchVerdict>().AsNoTracking()
                 join known in access.VisibleObjects() on verdict.ObjectId equals known.Id
                 where verdict.Askers >= settings.AskersBeforeShown && verdict.Missed > verdict.Helped
                 orderby verdict.Missed - verdict.Helped descending, verdict.Text, known.Title
                 select new MissedHit(verdict.Text, known.Title, known.Url, verdict.Helped, verdict.Missed)).Take(MostShown).ToListAsync(cancel);

    internal static string Fold(string asked) => string.Join(' ', Tokenizer.Tokenize(asked).Where(t => t.Kind != TokenKind.Hyphenated).Select(t => t.Text));

    // Hashed with what it is about, so that two verdicts of one person cannot be put together. All who are not signed in count as one a day.
    private string Bucket(string about, DateTimeOffset now)
    {
        var asker = actor.Value.PersonId?.ToString("N") ?? now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{about}\n{asker}"));
        return (((hash[0] << 8) | hash[1]) & 4095).ToString(CultureInfo.InvariantCulture);
    }
}
