// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;

namespace Vliegwiel.Library.Proposing;

/// <summary>Themes by what terms and forms call them: "scheme:name".</summary>
internal sealed class ThemeKeys(IReadOnlyList<(string Key, Guid Id, string Name, string Scheme)> all)
{
    public IReadOnlyList<(string Key, Guid Id, string Name, string Scheme)> All => all;

    public IReadOnlyDictionary<string, string> Names { get; } = all.ToDictionary(t => t.Key, t => t.Name, StringComparer.Ordinal);

    public Guid? IdOf(string key) => all.Where(t => t.Key == key).Select(t => (Guid?)t.Id).FirstOrDefault();

    public string? KeyOf(Guid id) => all.Where(t => t.Id == id).Select(t => t.Key).FirstOrDefault();
}

/// <summary>What stands in the row of one document: proposed, chosen or typed, as text and not yet checked.</summary>
internal sealed record ProposalChoice
{
    /// <summary>Stands before the value of a figure among the findings.</summary>
    public const string Figure = "cijfer:";

    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Date { get; init; } = "";
    public string Phase { get; init; } = "";
    public IReadOnlyList<string> Layers { get; init; } = [];
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Keys of <see cref="ThemeKeys"/>.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Organisations, areas and figures.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Names that somebody typed because they were not proposed, as typed.</summary>
    public string Added { get; init; } = "";

    /// <summary>Newer and older documents; never chosen beforehand, because it changes what others see of both.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    private string Line => string.Join('\u001f', (string[])[Title.Trim(), Summary.ReplaceLineEndings("\n").Trim(), Kind, Date.Trim(), Phase, Added.Trim(), .. Part(Layers), .. Part(TargetGroups), .. Part(Themes), .. Part(Findings), .. Part(Versions)]);

    public bool Equals(ProposalChoice? other) => other is not null && Line == other.Line;

    public override int GetHashCode() => Line.GetHashCode(StringComparison.Ordinal);

    /// <summary>What the row holds before anybody touches it: what the item has now, and else what is proposed.</summary>
    public static ProposalChoice Of(DocumentProposals proposals, ItemFields then, ItemFields now, ThemeKeys themes) => new()
    {
        // A title there always is; it gives way to a better one unless somebody changed it since.
        Title = now.Title == then.Title ? proposals.ValueOf(ProposalField.Title) ?? now.Title : now.Title,
        Summary = One(then.Summary, now.Summary, proposals.ValueOf(ProposalField.Summary)),
        Kind = One(then.Kind, now.Kind, proposals.ValueOf(ProposalField.Kind)),
        Date = One(DateOf(then), DateOf(now), proposals.ValueOf(ProposalField.DocumentDate)),
        Phase = One(then.Phase, now.Phase, proposals.ValueOf(ProposalField.Phase)),
        Layers = Several(then.Layers, now.Layers, proposals.ValuesOf(ProposalField.Layers)),
        TargetGroups = Several(then.TargetGroups, now.TargetGroups, proposals.ValuesOf(ProposalField.TargetGroups)),
        Themes = Several(KeysOf(then, themes), KeysOf(now, themes), [.. proposals.ValuesOf(ProposalField.Themes).Where(k => themes.IdOf(k) is not null)]),
        Findings = [.. proposals.ValuesOf(ProposalField.Organisations), .. proposals.ValuesOf(ProposalField.Areas), .. proposals.ValuesOf(ProposalField.Figures).Select(f => Figure + f)],
    };

    /// <summary>The fields with what was chosen; null when the date cannot be read.</summary>
    public ItemFields? Onto(ItemFields fields, ThemeKeys themes)
    {
        var date = Date.Trim().Length == 0 ? null : DutchDates.Parse(Date);
        return Date.Trim().Length > 0 && date is null ? null : (fields with
        {
            Title = Title,
            Summary = Empty(Summary),
            Kind = Empty(Kind),
            DocumentDate = date,
            Phase = Empty(Phase),
            Layers = Layers,
            TargetGroups = TargetGroups,
            // A theme of a scheme that is not shown stays.
            Themes = [.. Themes.Select(themes.IdOf).OfType<Guid>(), .. fields.Themes.Where(id => themes.KeyOf(id) is null)],
        }).Tidy();
    }

    private static string One(string? then, string? now, string? proposed) => now == then && string.IsNullOrEmpty(now) ? proposed ?? "" : now ?? "";

    private static IReadOnlyList<string> Several(IReadOnlyList<string> then, IReadOnlyList<string> now, IReadOnlyList<string> proposed) =>
        now.Count == 0 && then.Count == 0 ? proposed : now;

    private static IReadOnlyList<string> KeysOf(ItemFields fields, ThemeKeys themes) => [.. fields.Themes.Select(themes.KeyOf).OfType<string>()];

    private static string? DateOf(ItemFields fields) => fields.DocumentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Part(IReadOnlyList<string> values) => values.Order(StringComparer.Ordinal).Prepend("\u001e");

    private static string? Empty(string text) => text.Trim().Length == 0 ? null : text.Trim();
}
