// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>Who is named in a text, of those who may see the thing that it is about.</summary>
/// <param name="Unclear">What was typed after an @ and is nobody's whole name, as in "@mar".</param>
internal sealed record NamedPeople(IReadOnlyList<MentionCandidate> Named, IReadOnlyList<string> Unclear, IReadOnlyList<MentionCandidate> Candidates);

/// <summary>Reads who is named with an @. Who may not see the thing is not found, and that looks as if there were no such person.</summary>
internal sealed partial class Mentions(VliegwielDb db, Access access, IActorSource actors)
{
    public const int Most = 10;

    /// <summary>So many people with a name are looked at; whoever means another types more of it.</summary>
    private const int MostLookedAt = 40;

    private const int MostShown = 8;

    public async Task<NamedPeople> ReadAsync(string text, ObjectRow thing, CancellationToken cancel)
    {
        var named = new List<MentionCandidate>();
        var unclear = new List<string>();
        var candidates = new List<MentionCandidate>();
        var audiences = await AudiencesAsync(thing.Id, cancel);
        foreach (var match in At().Matches(text).DistinctBy(m => m.Value, StringComparer.OrdinalIgnoreCase).Take(Most + 1))
        {
            var rest = match.Groups["rest"].Value;
            var word = match.Groups["word"].Value;
            // One database looks at capitals here and the other does not, and names are written with one or without.
            var typed = LikePattern.Containing(word);
            var capital = LikePattern.Containing(char.ToUpperInvariant(word[0]) + word[1..]);
            var small = LikePattern.Containing(word.ToLowerInvariant());
            var alike = await access.VisibleObjects()
                .Where(o => o.Kind == "persoon" && (EF.Functions.Like(o.Title, typed, LikePattern.Escape) || EF.Functions.Like(o.Title, capital, LikePattern.Escape) || EF.Functions.Like(o.Title, small, LikePattern.Escape)))
                .OrderBy(o => o.Title).ThenBy(o => o.Id).Take(MostLookedAt).Select(o => new MentionCandidate(o.Id, o.Title)).ToListAsync(cancel);
            var whole = alike.Where(p => IsStartOf(rest, p.Name)).OrderByDescending(p => p.Name.Length).ToList();
            var seers = await WhoMaySeeAsync(whole.Count > 0 ? whole : alike, audiences, whole.Count > 0 ? whole.Count : MostShown, cancel);
            if (whole.Count > 0 && seers.Count > 0)
            {
                named.AddRange(seers.Where(p => p.Name.Length == seers.Max(s => s.Name.Length)));
            }
            else
            {
                unclear.Add("@" + word);
                // Not who has exactly this name and may not see it: no list may tell that such a person exists.
                candidates.AddRange(whole.Count > 0 ? await WhoMaySeeAsync(alike, audiences, MostShown, cancel) : seers);
            }
        }

        return new NamedPeople([.. named.Distinct()], unclear, [.. candidates.Distinct().Take(2 * MostShown)]);
    }

    /// <summary>Those of these people who may see the thing today.</summary>
    public async Task<IReadOnlyList<MentionCandidate>> OfIdsAsync(IReadOnlyCollection<Guid> people, ObjectRow thing, CancellationToken cancel)
    {
        var known = await access.VisibleObjects().Where(o => o.Kind == "persoon" && people.Contains(o.Id)).OrderBy(o => o.Title).Take(Most + 1).Select(o => new MentionCandidate(o.Id, o.Title)).ToListAsync(cancel);
        return await WhoMaySeeAsync(known, await AudiencesAsync(thing.Id, cancel), Most + 1, cancel);
    }

    /// <summary>Whether this person may see the thing today.</summary>
    public async Task<bool> MaySeeAsync(Guid person, Guid objectId, CancellationToken cancel) =>
        await actors.FindAsync(person, cancel) is { } actor && (await AudiencesAsync(objectId, cancel)).Overlaps(actor.Audiences.Select(a => a.Token));

    private async Task<HashSet<string>> AudiencesAsync(Guid objectId, CancellationToken cancel) =>
        [.. await db.Set<AudienceRow>().Where(a => a.ObjectId == objectId).Select(a => a.Audience).ToListAsync(cancel)];

    private async Task<List<MentionCandidate>> WhoMaySeeAsync(IReadOnlyList<MentionCandidate> people, HashSet<string> audiences, int most, CancellationToken cancel)
    {
        var seers = new List<MentionCandidate>();
        foreach (var person in people)
        {
            if (seers.Count < most && await actors.FindAsync(person.PersonId, cancel) is { } actor && audiences.Overlaps(actor.Audiences.Select(a => a.Token)))
            {
                seers.Add(person);
            }
        }

        return seers;
    }

    /// <summary>The whole name, and not the start of a longer word.</summary>
    private static bool IsStartOf(string rest, string name) =>
        rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length]));

    /// <summary>An @ at the start of a word: the one in an address of mail is none.</summary>
    [GeneratedRegex(@"(?<![^\s(“""'])@(?<rest>(?<word>[\p{L}][\p{L}\p{M}'’\-]{1,60})[^\r\n@]{0,200})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex At();
}
