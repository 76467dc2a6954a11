// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What an activity may cost, for who imports as far as that person sees it.</summary>
internal sealed record ExistingMoney(Figure Amount, Figure Spent, string? Purse);

/// <summary>An activity on the agenda, as far as a table may change it.</summary>
internal sealed record ExistingActivity
{
    public required Guid Id { get; init; }
    public required string Kenmerk { get; init; }
    public required string Title { get; init; }
    public required string? Description { get; init; }
    public required string? InitiatorWords { get; init; }
    public required Deadline Deadline { get; init; }
    public required ActionType? Type { get; init; }
    public required Sphere Sphere { get; init; }
    public required ActivityState State { get; init; }
    public required Guid? OwnerId { get; init; }
    public required Guid? AskedId { get; init; }
    public required bool IsMerged { get; init; }

    /// <summary>Null when who imports may not see it.</summary>
    public required ExistingMoney? Money { get; init; }

    /// <summary>One step only, and not without an owner: more than that a list cannot decide.</summary>
    public bool MayMoveTo(ActivityState to) => Activity.NextOf(State).Contains(to) && (OwnerId is not null || to is not (ActivityState.Adopted or ActivityState.Underway));
}

/// <summary>By what rows and activities are known to be the same.</summary>
internal static class ImportKeys
{
    public static string Folded(string title) => RowReader.OneLine(Folding.Fold(title));

    public static string OfKey(string key) => Print("sleutel", key);

    public static string OfTitle(string title) => Print("titel", Folded(title));

    private static string Print(string kind, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\u001f{text}")));
}

/// <summary>What stands on an agenda already and who takes part in it, to compare a table with.</summary>
internal sealed class KnownAgenda
{
    /// <summary>Words that stand in more titles than this say nothing.</summary>
    private const int CommonWord = 60;

    private const double LeastShared = 0.5;

    private readonly Dictionary<Guid, ExistingActivity> _byId;
    private readonly Dictionary<string, ExistingActivity> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _byPrint;
    private readonly Dictionary<string, KnownPerson?> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(ExistingActivity Activity, int Words)>> _words = new(StringComparer.Ordinal);

    /// <param name="activities">In the order of the agenda.</param>
    /// <param name="prints">Fingerprints of keys and titles that were imported before.</param>
    /// <param name="people">Names and addresses of who takes part, folded; a name that two people have is of none.</param>
    public KnownAgenda(IReadOnlyList<ExistingActivity> activities, IReadOnlyDictionary<string, Guid> prints, IEnumerable<(string Name, KnownPerson Person)> people)
    {
        _byId = activities.ToDictionary(a => a.Id);
        _byPrint = new Dictionary<string, Guid>(prints, StringComparer.Ordinal);
        foreach (var activity in activities)
        {
            if (!activity.IsMerged)
            {
                _byTitle.TryAdd(ImportKeys.Folded(activity.Title), activity);
                var words = WordsOf(activity.Title);
                foreach (var word in words)
                {
                    (_words.TryGetValue(word, out var with) ? with : _words[word] = []).Add((activity, words.Count));
                }
            }
        }

        foreach (var (name, person) in people)
        {
            var folded = ImportKeys.Folded(name);
            _people[folded] = _people.TryGetValue(folded, out var other) && other?.Id != person.Id ? null : person;
        }
    }

    public static KnownAgenda Empty => new([], new Dictionary<string, Guid>(), []);

    public KnownPerson? FindPerson(string? named) => named is null ? null : _people.GetValueOrDefault(ImportKeys.Folded(named));

    /// <summary>The activity that a row is: the one somebody pointed at, by key, by title, or by a title under which it was imported before.</summary>
    /// <param name="facts">What the row says.</param>
    /// <param name="chosen">The activity that somebody said it is; empty when nobody did.</param>
    /// <param name="clash">Key and title lead to two activities: which of both is meant is not ours to guess.</param>
    public ExistingActivity? Find(RowFacts facts, Guid chosen, out string? clash)
    {
        clash = null;
        var byTitle = facts.Title.Length == 0 ? null : _byTitle.GetValueOrDefault(ImportKeys.Folded(facts.Title));
        if (_byId.TryGetValue(chosen, out var pointed))
        {
            return pointed;
        }

        if (facts.Key is { } key && ByPrint(ImportKeys.OfKey(key)) is { } byKey)
        {
            if (byTitle is not null && byTitle.Id != byKey.Id)
            {
                clash = $"Nummer {key} is op deze agenda “{byKey.Title}”, maar deze naam staat er als een andere activiteit. Begon de nummering opnieuw? Kies bij de kolommen “niet invoeren” voor het nummer.";
            }

            return byKey;
        }

        return byTitle ?? (facts.Title.Length == 0 ? null : ByPrint(ImportKeys.OfTitle(facts.Title)));
    }

    /// <summary>The activity whose title shares the most words with this one; null when none shares half.</summary>
    public ExistingActivity? FindAlike(string title)
    {
        var words = WordsOf(title);
        var shared = new Dictionary<Guid, (ExistingActivity Activity, int Words, int Shared)>();
        foreach (var (activity, count) in words.SelectMany(w => _words.TryGetValue(w, out var with) && with.Count <= CommonWord ? with : []))
        {
            shared[activity.Id] = (activity, count, shared.GetValueOrDefault(activity.Id).Shared + 1);
        }

        var best = shared.Values.Select(s => (s.Activity, Share: (double)s.Shared / (words.Count + s.Words - s.Shared))).OrderByDescending(s => s.Share).ThenBy(s => s.Activity.Id).FirstOrDefault();
        return best.Share >= LeastShared ? best.Activity : null;
    }

    private ExistingActivity? ByPrint(string print) => _byPrint.TryGetValue(print, out var id) ? _byId.GetValueOrDefault(id) : null;

    private static HashSet<string> WordsOf(string title) =>
        [.. ImportKeys.Folded(title).Split([' ', ',', '.', ';', ':', '(', ')', '/', '-', '“', '”', '"', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && !StopWords.Contains(w))];
}
