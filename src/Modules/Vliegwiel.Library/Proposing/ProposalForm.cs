// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vliegwiel.Library.Proposing.Recognising;

namespace Vliegwiel.Library.Proposing;

/// <summary>The names of the fields of one row, and how a sent form becomes rows again. One form holds all rows, so that nothing typed in one is lost by pressing a button in another.</summary>
internal static class ProposalForm
{
    /// <summary>The name of every button; its value says what to do: "klopt:ID".</summary>
    public const string Act = "doe";

    public const string Rows = "rij";

    /// <summary>The id of the list with the names of the register, which stands on the page once.</summary>
    public const string Register = "register";

    private const int LongestValue = 5_000;

    public static string Name(Guid sheetId, string field) => $"{sheetId:N}.{field}";

    public static IReadOnlyList<SentRow> Read(IFormCollection form, int most) =>
        [.. form[Rows].Take(most).Select(text => Guid.TryParseExact(text, "N", out var id) ? Row(form, id) : null).OfType<SentRow>().DistinctBy(r => r.SheetId)];

    /// <summary>A word and what it is about: "klopt" and an id, "regel" with an id and a number.</summary>
    public static (string Word, Guid Id, int Number) ReadAct(IFormCollection form)
    {
        var parts = form[Act].ToString().Split(':');
        return (parts[0], parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? id : Guid.Empty,
            parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
    }

    public static (string Words, TermPlace Place) ReadRule(IFormCollection form, Guid sheetId, int number)
    {
        var name = Name(sheetId, $"regel{number.ToString(CultureInfo.InvariantCulture)}");
        return (One(form, name), TermWords.ParsePlace(One(form, name + ".plaats")) ?? TermPlace.Title);
    }

    private static SentRow Row(IFormCollection form, Guid id) => new(id, new ProposalChoice
    {
        Title = One(form, Name(id, "titel")),
        Summary = One(form, Name(id, "samenvatting")),
        Kind = One(form, Name(id, "soort")),
        Date = DutchDates.Parse(One(form, Name(id, "datum"))) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : One(form, Name(id, "datum")),
        Phase = One(form, Name(id, "fase")),
        Layers = Several(form, Name(id, "laag")),
        TargetGroups = Several(form, Name(id, "doelgroep")),
        Themes = Several(form, Name(id, "thema")),
        Findings = Several(form, Name(id, "genoemd")),
        Added = One(form, Name(id, "toegevoegd")),
        Versions = Several(form, Name(id, "versie-van")),
    }, int.TryParse(One(form, Name(id, "versie")), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);

    private static string One(IFormCollection form, string name) => form[name].FirstOrDefault() is { } text ? text.Length <= LongestValue ? text : text[..LongestValue] : "";

    private static IReadOnlyList<string> Several(IFormCollection form, string name) =>
        [.. form[name].OfType<string>().Where(v => v.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal).Take(50)];
}
