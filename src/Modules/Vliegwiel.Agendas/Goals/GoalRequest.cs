// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Goals;

/// <summary>What somebody types and chooses for a goal, when setting it and when changing it.</summary>
internal sealed class GoalRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";
    private const string NoYear = "Vul een jaar in van 1900 tot en met 2150, in vier cijfers.";

    [Required(ErrorMessage = "Schrijf wat u wilt bereiken."), StringLength(Goal.TitleMaxLength, ErrorMessage = "Maak het doel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(Goal.TextMaxLength, ErrorMessage = "Maak de toelichting hoogstens 5.000 tekens lang.")]
    public string? Toelichting { get; set; }

    [Required(ErrorMessage = "Kies van wie het doel is.")]
    public string? Van { get; set; }

    [Required(ErrorMessage = "Kies wie het doel mag zien.")]
    public string? Delen { get; set; }

    /// <summary>The kenmerk of an ambition.</summary>
    public string? Ambitie { get; set; }

    public List<string>? Themas { get; set; }

    [StringLength(Goal.ShortMaxLength, ErrorMessage = TooLong)]
    public string? EigenThemas { get; set; }

    public List<string>? Sdgs { get; set; }

    [Required(ErrorMessage = "Vul in wat u meet."), StringLength(Goal.ShortMaxLength, ErrorMessage = TooLong)]
    public string? Indicator { get; set; }

    [Required(ErrorMessage = "Vul de eenheid in, zoals %, ton of euro."), StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    [Required(ErrorMessage = "Kies of hoger of lager beter is.")]
    public string? Richting { get; set; }

    [Required(ErrorMessage = "Vul het nuljaar in: zonder nuljaar zegt een doel niets."), YearText(ErrorMessage = NoYear)]
    public string? Nuljaar { get; set; }

    [FigureText]
    public string? Nul { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? NulBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? NulPeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? NulBron { get; set; }

    public string? NulStatus { get; set; }

    [Required(ErrorMessage = "Vul het streefjaar in."), YearText(ErrorMessage = NoYear)]
    public string? Streefjaar { get; set; }

    [FigureText]
    public string? Streef { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? StreefBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? StreefPeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? StreefBron { get; set; }

    public string? StreefStatus { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    /// <summary>Of a form that was found valid.</summary>
    public Result<GoalFacts> ToFacts(Guid? ambitionId)
    {
        var unit = Eenheid!.Trim();
        var from = new TypedAmount(Nul, NulBetreft, NulPeriode, NulBron, NulStatus).In(unit);
        var to = new TypedAmount(Streef, StreefBetreft, StreefPeriode, StreefBron, StreefStatus).In(unit);
        if ((from.Refusal ?? to.Refusal) is { } refusal)
        {
            return refusal;
        }

        return new GoalFacts
        {
            Title = Titel!.Trim(),
            Explanation = ActivityRequest.Tidy(Toelichting),
            AmbitionId = ambitionId,
            Themes = [.. (Themas ?? []).Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()],
            OwnThemes = ActivityRequest.Tidy(EigenThemas),
            Sdgs = [.. (Sdgs ?? []).Select(s => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)],
            Indicator = Indicator!.Trim(),
            Unit = unit,
            Direction = GoalWords.ReadDirection(Richting) ?? GoalDirection.HigherIsBetter,
            BaseYear = YearTextAttribute.Read(Nuljaar)!.Value,
            Base = from.Value,
            TargetYear = YearTextAttribute.Read(Streefjaar)!.Value,
            Target = to.Value,
        };
    }

    public static GoalRequest Of(Goal goal, string? ambition) => new()
    {
        Titel = goal.Title,
        Toelichting = goal.Explanation,
        Van = GoalSharing.OwnerOf(goal),
        Delen = GoalSharing.Of(goal),
        Ambitie = ambition,
        Themas = [.. goal.Themes.Select(t => t.ThemeId.ToString("N"))],
        EigenThemas = goal.OwnThemes,
        Sdgs = [.. goal.SdgList.Select(s => s.ToString(CultureInfo.InvariantCulture))],
        Indicator = goal.Indicator,
        Eenheid = goal.Unit,
        Richting = GoalWords.KeyOf(goal.Direction),
        Nuljaar = goal.BaseYear.ToString(CultureInfo.InvariantCulture),
        Nul = FigureText.Typed(goal.Base),
        NulBetreft = goal.Base.Scope,
        NulPeriode = goal.Base.Period,
        NulBron = goal.Base.Source,
        NulStatus = FigureText.Of(goal.Base.Status),
        Streefjaar = goal.TargetYear.ToString(CultureInfo.InvariantCulture),
        Streef = FigureText.Typed(goal.Target),
        StreefBetreft = goal.Target.Scope,
        StreefPeriode = goal.Target.Period,
        StreefBron = goal.Target.Source,
        StreefStatus = FigureText.Of(goal.Target.Status),
        Basis = goal.Revision.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>What somebody types for the value of one year.</summary>
internal sealed class ValueRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";

    [Required(ErrorMessage = "Vul het jaar in."), YearText(ErrorMessage = "Vul een jaar in, in vier cijfers.")]
    public string? Jaar { get; set; }

    [Required(ErrorMessage = "Vul de gemeten waarde in, of waarom die er niet is."), FigureText]
    public string? Waarde { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? WaardeBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? WaardePeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? WaardeBron { get; set; }

    public string? WaardeStatus { get; set; }

    /// <summary>"weg" to take the value of the year away.</summary>
    public string? Doe { get; set; }

    public string? Basis { get; set; }

    public static ValueRequest Of(Goal goal, int? year)
    {
        var request = new ValueRequest { Jaar = year?.ToString(CultureInfo.InvariantCulture), WaardeStatus = FigureText.Of(FigureStatus.Measured), Basis = goal.Revision.ToString(CultureInfo.InvariantCulture) };
        if (goal.Values.FirstOrDefault(v => v.Year == year)?.Amount is { } amount)
        {
            (request.Waarde, request.WaardeBetreft, request.WaardePeriode, request.WaardeBron, request.WaardeStatus) = (FigureText.Typed(amount), amount.Scope, amount.Period, amount.Source, FigureText.Of(amount.Status));
        }

        return request;
    }
}
