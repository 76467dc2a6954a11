// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Norms;

namespace Vliegwiel.Library.Listing;

/// <summary>The filters on the fields of items, as they stood in the address. What is no choice is no filter.</summary>
internal sealed record ItemFilters
{
    /// <summary>Every stage, also withdrawn.</summary>
    public const string AllStages = "alle";

    public string? Kind { get; init; }
    public Choice? Theme { get; init; }
    public string? Layer { get; init; }
    public string? Stage { get; init; }
    public string? Phase { get; init; }
    public string? RLadder { get; init; }

    /// <summary>For which layer of government, in the words of "Wat mag ik?": what is for that layer, and what names no layer is not.</summary>
    public string? For { get; init; }

    /// <summary>The key of an instrument of "Wat mag ik?", with its name.</summary>
    public Choice? Instrument { get; init; }

    /// <summary>A day on which it must hold, as year-month-day.</summary>
    public string? On { get; init; }

    /// <summary>The first day, as year-month-day.</summary>
    public string? From { get; init; }

    /// <summary>The last day.</summary>
    public string? Until { get; init; }

    /// <summary>"niet": what nobody keeps.</summary>
    public string? Kept { get; init; }

    /// <summary>The layers of government that items can be for.</summary>
    public static IReadOnlyList<Choice> Bodies { get; } = [.. AskRules.LayerChoices.Where(c => AskRules.ReadLayer(c.Value) is { } layer && ItemLayers.WordsOf(layer).Count > 0)];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Choices(ItemChoices.Kinds), new(ItemChoices.NoKind, "Nog niet ingedeeld")];

    public static IReadOnlyList<Choice> Stages { get; } = [.. Enum.GetValues<ItemStage>().Select(s => new Choice(ItemWords.Of(s), First(ItemWords.Of(s)))), new(AllStages, "Alle, ook ingetrokken")];

    public static IReadOnlyList<Choice> Choices(IReadOnlyList<ItemChoice> list) => [.. list.Select(c => new Choice(c.Word, First(c.Word)))];

    /// <summary>What is withdrawn stands in the list only when it is asked for.</summary>
    public IQueryable<Item> Apply(IQueryable<Item> items, List<FilterChip> chips)
    {
        if (Kind == ItemChoices.NoKind)
        {
            items = items.Where(i => i.Kind == null);
            chips.Add(new("soort", Kind, First(Kind)));
        }
        else if (Kind is { Length: > 0 } && ItemChoices.Kinds.Has(Kind))
        {
            items = items.Where(i => i.Kind == Kind);
            chips.Add(new("soort", Kind, First(Kind)));
        }

        if (Theme is { } theme && Guid.TryParse(theme.Value, out var id))
        {
            items = items.Where(i => i.Themes.Any(t => t.ThemeId == id));
            chips.Add(new("thema", theme.Value, theme.Text));
        }

        items = OfMark(items, chips, "laag", ItemMarkList.Layer, ItemChoices.Layers, Layer);
        items = OfInstrument(OfBody(items, chips), chips);
        items = OfMark(items, chips, "r", ItemMarkList.RLadder, ItemChoices.RLadder, RLadder);
        if (Phase is { Length: > 0 } && ItemChoices.Phases.Has(Phase))
        {
            items = items.Where(i => i.Phase == Phase);
            chips.Add(new("fase", Phase, $"fase: {Phase}"));
        }

        if (Kept == "niet")
        {
            items = items.Where(i => i.OwnerId == null);
            chips.Add(new("bijgehouden", Kept, "wordt door niemand bijgehouden"));
        }

        return OfStage(OfDay(items, chips), chips);
    }

    private IQueryable<Item> OfBody(IQueryable<Item> items, List<FilterChip> chips)
    {
        if (AskRules.ReadLayer(For) is not { } layer || ItemLayers.WordsOf(layer) is not { Count: > 0 } words)
        {
            return items;
        }

        chips.Add(new("wie", For!, $"voor: {RuleWords.Of(layer)}"));
        return items.Where(i => i.Marks.Any(m => m.List == ItemMarkList.Layer && words.Contains(m.Value)));
    }

    /// <summary>A rule text that stands in this instrument, and an instrument that has this name.</summary>
    private IQueryable<Item> OfInstrument(IQueryable<Item> items, List<FilterChip> chips)
    {
        if (Instrument is not { } instrument)
        {
            return items;
        }

        chips.Add(new("instrument", instrument.Value, $"instrument: {instrument.Text}"));
        var name = DutchText.Folding.Fold(instrument.Text);
        var pattern = Platform.Data.LikePattern.Containing(name);
        return items.Where(i => i.Marks.Any(m => m.List == ItemMarkList.Instrument && EF.Functions.Like(m.Value, pattern, Platform.Data.LikePattern.Escape))
            || (i.Kind == ItemChoices.Instrument && EF.Functions.Like(i.FoldedTitle, pattern, Platform.Data.LikePattern.Escape)));
    }

    private IQueryable<Item> OfStage(IQueryable<Item> items, List<FilterChip> chips)
    {
        if (Stage == AllStages)
        {
            chips.Add(new("status", AllStages, "alle, ook ingetrokken"));
            return items;
        }

        if (ItemWords.ParseStage(Stage) is not { } stage)
        {
            return items.Where(i => i.Stage != ItemStage.Withdrawn);
        }

        chips.Add(new("status", Stage!, First(Stage!)));
        return items.Where(i => i.Stage == stage);
    }

    private IQueryable<Item> OfDay(IQueryable<Item> items, List<FilterChip> chips)
    {
        if (Day(From) is { } from)
        {
            items = items.Where(i => i.DocumentDate >= from);
            chips.Add(new("vanaf", From!, $"vanaf {Dates.Day(from)}"));
        }

        if (Day(On) is { } on)
        {
            items = items.Where(i => (i.ValidFrom == null || i.ValidFrom <= on) && (i.ValidUntil == null || i.ValidUntil >= on));
            chips.Add(new("geldig", On!, $"geldig op {Dates.Day(on)}"));
        }

        if (Day(Until) is { } until)
        {
            items = items.Where(i => i.DocumentDate <= until);
            chips.Add(new("tot", Until!, $"tot en met {Dates.Day(until)}"));
        }

        return items;
    }

    private static IQueryable<Item> OfMark(IQueryable<Item> items, List<FilterChip> chips, string parameter, ItemMarkList list, IReadOnlyList<ItemChoice> words, string? value)
    {
        if (value is not { Length: > 0 } || !words.Has(value))
        {
            return items;
        }

        chips.Add(new(parameter, value, value));
        return items.Where(i => i.Marks.Any(m => m.List == list && m.Value == value));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string First(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
