// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Norms;

/// <summary>One version of a rule in the list of its versions.</summary>
internal sealed record VersionLine(int Number, DateOnly On, string By, string Reason, string Changed, string? Verified);

/// <summary>What the page of a rule shows.</summary>
internal sealed record ShownRule(
    Rule Rule, RuleVersion Version, IReadOnlyList<VersionLine> Versions, string? Theme, string? VerifiedBy, string MadeBy, bool MayEdit, bool MayVerify, IReadOnlyList<string> History);

/// <summary>Finds a rule in one of its versions, with all that was written before.</summary>
internal sealed class ShowRule(Access access, VliegwielDb db, CurrentActor actor, RulePageTools tools)
{
    /// <returns>Null when there is no such rule or version.</returns>
    public async Task<ShownRule?> FindAsync(string kenmerk, string? versionNumber, CancellationToken cancel)
    {
        if (await access.Visible<Rule>().AsNoTracking().SingleOrDefaultAsync(r => r.Kenmerk == kenmerk, cancel) is not { } rule)
        {
            return null;
        }

        var number = rule.Current;
        if (versionNumber is { Length: > 0 } && !int.TryParse(versionNumber, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return null;
        }

        var versions = await db.RuleVersions.AsNoTracking().Where(v => v.RuleId == rule.Id).OrderByDescending(v => v.Number).ToListAsync(cancel);
        if (versions.Find(v => v.Number == number) is not { } shown)
        {
            return null;
        }

        // Ties are left out: who reported an obstacle made them, and that there is one may be closed.
        var history = (await tools.History.OfAsync(rule.Id, 20, cancel)).Where(h => h.Act is nameof(RuleWritten) or nameof(RuleChanged) or nameof(RuleVerified)).ToList();
        var names = await tools.Network.NamesOfPeopleAsync(
            [.. versions.SelectMany(v => new[] { v.MadeById, v.VerifiedById }).Concat(history.Select(h => h.PersonId)).OfType<Guid>().Distinct()], cancel);
        var themes = shown.Facts.ThemeId is null ? [] : await tools.Themes.ListSchemesAsync(cancel);
        return new ShownRule(
            rule, shown,
            [.. versions.Select((v, i) => new VersionLine(v.Number, DutchDay.DayOf(v.MadeAt), NameOf(v.MadeById, names), v.Reason,
                i + 1 < versions.Count ? RuleDifference.Of(versions[i + 1].Facts, v.Facts) : "eerste versie",
                v.VerifiedById is { } by ? $"{NameOf(by, names)}, {Dates.Day(v.VerifiedOn!.Value)}" : null))],
            themes.SelectMany(s => s.Themes).FirstOrDefault(t => t.Id == shown.Facts.ThemeId)?.Name,
            shown.VerifiedById is { } person ? NameOf(person, names) : null,
            NameOf(shown.MadeById, names),
            RuleRights.MayEdit(actor.Value),
            shown.Number == rule.Current && RuleRights.MayVerify(actor.Value, shown),
            [.. history.Select(h => $"{Dates.Day(h.At)}: {InWords(h.Act)}{(h.PersonId is { } doer ? ", door " + NameOf(doer, names) : "")}")]);
    }

    private static string NameOf(Guid? id, IReadOnlyDictionary<Guid, string> names) => id is { } person ? names.GetValueOrDefault(person, "iemand die niet meer meedoet") : "de makers van Vliegwiel";

    private static string InWords(string act) => act switch
    {
        nameof(RuleWritten) => "opgeschreven",
        nameof(RuleChanged) => "nieuwe versie",
        nameof(RuleVerified) => "met de bron vergeleken",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };
}

/// <summary>Whom the page of a rule asks for names, themes and history.</summary>
internal sealed record RulePageTools(NetworkDirectory Network, ThemeDirectory Themes, History History);

/// <summary>Says in which fields two versions differ, and what became of what.</summary>
internal static class RuleDifference
{
    public static string Of(RuleFacts before, RuleFacts after)
    {
        var changes = Fields(before).Zip(Fields(after), (b, a) => (b.Name, Old: b.Value, New: a.Value)).Where(c => c.Old != c.New)
            .Select(c => $"{c.Name}: “{c.Old ?? "niets"}” werd “{c.New ?? "niets"}”").ToList();
        return changes.Count == 0 ? "geen verschil" : string.Join("; ", changes);
    }

    private static IReadOnlyList<(string Name, string? Value)> Fields(RuleFacts f) =>
    [
        ("titel", f.Title), ("onderwerp", f.Subject), ("thema", f.ThemeId?.ToString("N")), ("geldig", RuleWords.DaysOf(f)), ("bron", f.Source), ("link", f.SourceUrl),
        ("bekeken", f.LookedAtOn is { } on ? Dates.Day(on) : null), ("stand", RuleWords.Standings.First(s => s.Standing == f.Standing).Word), ("bewijs", RuleWords.Of(f.Evidence)),
        ("toelichting", f.Explanation), ("voor", f.Use), ("grens", RuleWords.LimitOf(f)), ("rekenmethode", f.Method), ("wettelijk", f.IsBinding ? "ja" : "nee"),
        ("bestuurslaag", RuleWords.Of(f.Layers)), ("rol", f.Role is { } role ? RuleWords.Of(role) : null), ("instrument", f.Instrument), ("mag", RuleWords.Of(f.May)), ("grondslag", f.Basis),
    ];
}
