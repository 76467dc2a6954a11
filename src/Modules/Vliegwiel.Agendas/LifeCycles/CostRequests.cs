// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Calculation.LifeCycleCosts;
using Vliegwiel.Design.Text;

namespace Vliegwiel.Agendas.LifeCycles;

/// <summary>Says that a text must be a number as it is written in Dutch, between two bounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberBetweenAttribute(double least, double most) : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || (Numbers.TryParse(text, out var number) && number >= (decimal)least && number <= (decimal)most);
}

/// <summary>Says that each line must be a year and an amount.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOffLinesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => OneOffText.Parse(value as string) is not null;
}

/// <summary>What stands on the form of a comparison.</summary>
internal sealed class ComparisonRequest
{
    private const string Short = "Maak dit hoogstens 300 tekens lang.";

    [Required(ErrorMessage = "Geef de vergelijking een naam."), StringLength(CostComparison.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(CostComparison.TextMaxLength, ErrorMessage = "Maak dit hoogstens 2.000 tekens lang.")]
    public string? Vraag { get; set; }

    [Required(ErrorMessage = "Vul een percentage in. 0 mag ook."), NumberBetween(0, 100, ErrorMessage = "Vul een percentage in van 0 tot 100, zoals 2,25.")]
    public string? Rente { get; set; } = Numbers.Amount(LifeCycleDefaults.DiscountRate * 100, 4);

    [NumberBetween(0, 1000, ErrorMessage = "Vul een prijs in euro per kg in, zoals 0,13. Laat het leeg als CO₂ niet meetelt.")]
    public string? PrijsCo2 { get; set; }

    [Required(ErrorMessage = "Schrijf op waar de bedragen vandaan komen."), StringLength(CostComparison.ShortMaxLength, ErrorMessage = Short)]
    public string? Bron { get; set; }

    [StringLength(CostComparison.ShortMaxLength, ErrorMessage = Short)]
    public string? Investeerder { get; set; }

    [StringLength(CostComparison.ShortMaxLength, ErrorMessage = Short)]
    public string? Beheerder { get; set; }

    [StringLength(CostComparison.ShortMaxLength, ErrorMessage = Short)]
    public string? Opbrengst { get; set; }

    [StringLength(CostComparison.TextMaxLength, ErrorMessage = "Maak dit hoogstens 2.000 tekens lang.")]
    public string? Keuze { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    public static ComparisonRequest Of(CostComparison c) => new()
    {
        Titel = c.Title,
        Vraag = c.Question,
        Rente = Numbers.Amount(c.DiscountRate * 100, 4),
        PrijsCo2 = c.CarbonPrice is { } price ? Numbers.Amount(price, 6) : null,
        Bron = c.Source,
        Investeerder = c.Investor,
        Beheerder = c.Keeper,
        Opbrengst = c.Heir,
        Keuze = c.Choice,
        Basis = c.Revision.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Of a form that was found valid.</summary>
    public ComparisonFacts ToFacts() => new()
    {
        Title = Titel!.Trim(),
        Question = ActivityRequest.Tidy(Vraag),
        Assumptions = new CostAssumptions(CostNumbers.Read(Rente) / 100, string.IsNullOrWhiteSpace(PrijsCo2) ? null : CostNumbers.Read(PrijsCo2)),
        Source = Bron!.Trim(),
        Investor = ActivityRequest.Tidy(Investeerder),
        Keeper = ActivityRequest.Tidy(Beheerder),
        Heir = ActivityRequest.Tidy(Opbrengst),
        Choice = ActivityRequest.Tidy(Keuze),
    };
}

/// <summary>What stands on the form of one variant.</summary>
internal sealed class VariantRequest
{
    private const double Most = (double)CostLimits.Largest;
    private const string Euros = "Vul een bedrag in euro in, zoals 12.000 of 12.000,50.";

    [Required(ErrorMessage = "Geef de variant een naam."), StringLength(CostVariant.NameMaxLength, ErrorMessage = "Maak de naam hoogstens 100 tekens lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Vul de investering in. 0 mag ook."), NumberBetween(0, Most, ErrorMessage = Euros)]
    public string? Investering { get; set; }

    [Required(ErrorMessage = "Vul de kosten per jaar in. 0 mag ook."), NumberBetween(-Most, Most, ErrorMessage = Euros)]
    public string? PerJaar { get; set; }

    [OneOffLines(ErrorMessage = "Schrijf per regel een jaar en een bedrag, zoals “jaar 8: 12.000”. Hoogstens 20 regels.")]
    public string? Eenmalig { get; set; }

    [Required(ErrorMessage = "Vul de restwaarde in. 0 mag ook."), NumberBetween(-Most, Most, ErrorMessage = Euros)]
    public string? Restwaarde { get; set; }

    [Required(ErrorMessage = "Vul de levensduur in."), NumberBetween(1, Variant.LongestLife, ErrorMessage = "Vul een heel aantal jaren in van 1 tot 200.")]
    public string? Levensduur { get; set; }

    [NumberBetween(-Most, Most, ErrorMessage = "Vul een aantal kg per jaar in. Laat het leeg als u het niet weet.")]
    public string? Co2 { get; set; }

    public static VariantRequest Of(Variant v) => new()
    {
        Naam = v.Name,
        Investering = Numbers.Amount(v.Investment),
        PerJaar = Numbers.Amount(v.YearlyCosts),
        Eenmalig = OneOffText.Typed(v.OneOffs),
        Restwaarde = Numbers.Amount(v.Residual),
        Levensduur = v.Life.ToString(CultureInfo.InvariantCulture),
        Co2 = v.YearlyCarbon is { } kilograms ? Numbers.Amount(kilograms) : null,
    };

    /// <summary>Of a form that was found valid.</summary>
    public Variant ToVariant() => new()
    {
        Name = Naam!.Trim(),
        Investment = CostNumbers.Read(Investering),
        YearlyCosts = CostNumbers.Read(PerJaar),
        OneOffs = OneOffText.Parse(Eenmalig) ?? [],
        Residual = CostNumbers.Read(Restwaarde),
        Life = (int)CostNumbers.Read(Levensduur),
        YearlyCarbon = string.IsNullOrWhiteSpace(Co2) ? null : CostNumbers.Read(Co2),
    };
}

/// <summary>Numbers of a form that was found valid.</summary>
internal static class CostNumbers
{
    public static decimal Read(string? typed) => Numbers.TryParse(typed, out var number) ? number : throw new FormatException($"{typed} is no number");
}
