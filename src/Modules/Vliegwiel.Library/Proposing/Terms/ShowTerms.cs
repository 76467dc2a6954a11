// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Proposing.Terms;

/// <summary>What an editor fills in to add a term; the names stand in the form.</summary>
internal sealed class TermRequest
{
    /// <summary>"soort|leidraad"</summary>
    [Required(ErrorMessage = "Kies waarvoor het woord telt.")]
    public string? Voor { get; set; }

    [Required(ErrorMessage = "Schrijf een woord, of een paar woorden."), MaxLength(ProposalTerm.WordsMaxLength, ErrorMessage = "Gebruik hoogstens 80 tekens.")]
    public string? Woorden { get; set; }

    [Required(ErrorMessage = "Kies waar het woord telt.")]
    public string? Plaats { get; set; } = "tekst";

    /// <summary>Null when the choice names no field.</summary>
    public Term? ToTerm() => Voor?.Split('|', 2) is [var field, var choice] && TermWords.ParseField(field) is { } known && TermWords.ParsePlace(Plaats) is { } place
        ? new Term(known, choice, Woorden ?? "", place, IsLearned: false)
        : null;
}

/// <summary>One term as editors see it.</summary>
internal sealed record TermLine(Guid Id, string Field, string Choice, string Words, string Place, string Origin, bool IsOff, string? Switched);

/// <summary>A page of terms; <paramref name="Choices"/> are what a new term can be for.</summary>
internal sealed record TermPage(IReadOnlyList<TermLine> Lines, int Total, int Page, int PageCount, IReadOnlyList<Choice> Choices);

/// <summary>Finds terms for editors; nothing for others.</summary>
internal sealed class ShowTerms(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, SourceGathering sources)
{
    private const int PageSize = 50;

    public bool MayEdit => TermRights.MayEdit(actor.Value);

    /// <returns>Null when there is no such page, or for who is no editor.</returns>
    public async Task<TermPage?> FindAsync(string? field, string? origin, string? word, string? pageText, CancellationToken cancel)
    {
        var page = 1;
        if (!MayEdit || (pageText is { Length: > 0 } && (!int.TryParse(pageText, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > 10_000)))
        {
            return null;
        }

        var terms = db.ProposalTerms.AsNoTracking();
        terms = TermWords.ParseField(field) is { } known ? terms.Where(t => t.Field == known) : terms;
        terms = origin switch
        {
            "geleerd" => terms.Where(t => t.Origin == TermOrigin.Learned),
            "redacteur" => terms.Where(t => t.Origin == TermOrigin.Editor),
            "uit" => terms.Where(t => t.IsOff),
            _ => terms,
        };
        var folded = Folding.Fold(word ?? "").Trim();
        terms = folded.Length > 0 ? terms.Where(t => t.Words.Contains(folded)) : terms;
        var total = await terms.CountAsync(cancel);
        var pageCount = Math.Max(1, (total + PageSize - 1) / PageSize);
        if (page > pageCount)
        {
            return null;
        }

        // What people made stands first: that is what editors come for.
        var found = await terms.OrderByDescending(t => t.Origin != TermOrigin.Shipped).ThenBy(t => t.Field).ThenBy(t => t.Choice).ThenBy(t => t.Words).ThenBy(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var people = await network.NamesOfPeopleAsync([.. found.SelectMany(t => new[] { t.MadeById, t.SwitchedById }).OfType<Guid>().Distinct()], cancel);
        var from = found.Select(t => t.LearnedFromId).OfType<Guid>().Distinct().ToList();
        var titles = from.Count == 0 ? [] : await access.Visible<Item>().AsNoTracking().Where(i => from.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, cancel);
        var themes = await sources.ThemesAsync(cancel);
        return new TermPage([.. found.Select(t => LineOf(t, people, titles, themes))], total, page, pageCount, Choices(themes));
    }

    private static TermLine LineOf(ProposalTerm term, IReadOnlyDictionary<Guid, string> people, Dictionary<Guid, string> titles, ThemeKeys themes)
    {
        var by = Name(people, term.MadeById);
        var day = Dates.Day(DutchDay.DayOf(term.MadeAt));
        var origin = term.Origin switch
        {
            TermOrigin.Learned => $"geleerd van {(term.LearnedFromId is { } from && titles.TryGetValue(from, out var title) ? $"“{title}”" : "een document dat u niet mag zien")}, door {by}, {day}",
            TermOrigin.Editor => $"toegevoegd door {by}, {day}",
            _ => "meegeleverd",
        };
        return new TermLine(term.Id, TermWords.LabelOf(term.Field), ChoiceName(term.Field, term.Choice, themes), term.Words, TermWords.Of(term.Place), origin, term.IsOff,
            term.SwitchedAt is { } at ? $"{(term.IsOff ? "uitgezet" : "aangezet")} door {Name(people, term.SwitchedById)}, {Dates.Day(DutchDay.DayOf(at))}" : null);
    }

    private static string Name(IReadOnlyDictionary<Guid, string> people, Guid? id) => id is { } person ? people.GetValueOrDefault(person, "iemand die niet meer meedoet") : "Vliegwiel";

    private static string ChoiceName(TermField field, string choice, ThemeKeys themes) =>
        field == TermField.Theme && themes.All.FirstOrDefault(t => t.Key == choice) is { Name: { } name } theme ? $"{name} ({theme.Scheme})" : choice;

    private static List<Choice> Choices(ThemeKeys themes) =>
    [
        .. ItemChoices.Kinds.Select(c => Of(TermField.Kind, c.Word)), .. ItemChoices.Phases.Select(c => Of(TermField.Phase, c.Word)),
        .. ItemChoices.Layers.Select(c => Of(TermField.Layer, c.Word)), .. ItemChoices.TargetGroups.Select(c => Of(TermField.TargetGroup, c.Word)),
        .. themes.All.Select(t => new Choice($"thema|{t.Key}", $"Thema: {t.Name} ({t.Scheme})")),
        Of(TermField.Date, TermWords.DocumentDate), Of(TermField.Date, TermWords.OtherDate), Of(TermField.Summary, TermWords.KeySentence), Of(TermField.Name, TermWords.OnlyWithPrefix),
        .. TermList.Shipped.Where(t => t.Field == TermField.Unit).Select(t => t.Choice).Distinct().Select(u => Of(TermField.Unit, u)),
    ];

    private static Choice Of(TermField field, string choice) => new($"{TermWords.Of(field)}|{choice}", $"{TermWords.LabelOf(field)}: {choice}");
}
