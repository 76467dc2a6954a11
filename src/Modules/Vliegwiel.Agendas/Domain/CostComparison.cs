// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Calculation.LifeCycleCosts;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What all variants of a comparison share.</summary>
internal sealed record ComparisonFacts
{
    public required string Title { get; init; }
    public string? Question { get; init; }
    public required CostAssumptions Assumptions { get; init; }

    /// <summary>Where the amounts come from.</summary>
    public required string Source { get; init; }

    /// <summary>Who pays the investment and the upkeep, and who gets the residual value, in words.</summary>
    public string? Investor { get; init; }

    public string? Keeper { get; init; }
    public string? Heir { get; init; }

    /// <summary>What is chosen and why.</summary>
    public string? Choice { get; init; }
}

/// <summary>Two to four ways to do something, compared by what they cost over their lives (inventory #155). Only the own organisation sees it: it holds estimates.</summary>
internal sealed class CostComparison
{
    public const int MostVariants = 4;
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 2000;
    public const int ShortMaxLength = 300;

    private readonly List<CostVariant> _variants = [];

    private CostComparison() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? Question { get; private set; }

    /// <summary>A fraction per year.</summary>
    public decimal DiscountRate { get; private set; }

    /// <summary>In euro per kg; null when CO2 is left out.</summary>
    public decimal? CarbonPrice { get; private set; }

    public string Source { get; private set; } = "";
    public string? Investor { get; private set; }
    public string? Keeper { get; private set; }
    public string? Heir { get; private set; }
    public string? Choice { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public int Revision { get; private set; }

    public IReadOnlyList<CostVariant> Variants => _variants;

    public CostAssumptions Assumptions => new(DiscountRate, CarbonPrice);

    public static CostComparison Make(ComparisonFacts facts, Guid organisationId, Guid personId, DateTimeOffset now)
    {
        var comparison = new CostComparison { Kenmerk = Platform.Kenmerk.For(facts.Title), OrganisationId = organisationId, MadeById = personId, MadeAt = now };
        comparison.Describe(facts);
        return comparison;
    }

    public void Describe(ComparisonFacts facts)
    {
        (Title, Question, Source, Choice) = (facts.Title, facts.Question, facts.Source, facts.Choice);
        (DiscountRate, CarbonPrice) = (facts.Assumptions.DiscountRate, facts.Assumptions.CarbonPrice);
        (Investor, Keeper, Heir) = (facts.Investor, facts.Keeper, facts.Heir);
    }

    /// <param name="variant">As it is to be.</param>
    /// <param name="number">Which one it takes the place of, from 1; null to add one.</param>
    public Refusal? Put(Variant variant, int? number)
    {
        if (variant.OneOffs.FirstOrDefault(o => o.Year > variant.Life) is { Year: > 0 } late)
        {
            return new CostAfterTheEnd(late.Year, variant.Life);
        }

        if (_variants.Exists(v => v.Number != number && string.Equals(v.Name, variant.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return new VariantIsThere(variant.Name);
        }

        if (number is { } known)
        {
            _variants.Single(v => v.Number == known).Set(variant);
            return null;
        }

        if (_variants.Count >= MostVariants)
        {
            return new EnoughVariants();
        }

        _variants.Add(CostVariant.Of(Id, _variants.Count == 0 ? 1 : _variants.Max(v => v.Number) + 1, variant));
        return null;
    }

    public void Leave(int number) => _variants.RemoveAll(v => v.Number == number);
}

/// <summary>One way to do it, as it lies in the database.</summary>
internal sealed class CostVariant
{
    public const int NameMaxLength = 100;

    private CostVariant() { }

    public Guid ComparisonId { get; private set; }
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public decimal Investment { get; private set; }
    public decimal YearlyCosts { get; private set; }

    /// <summary>"8:12000.00;16:12000.00": year and amount of each cost that comes once.</summary>
    public string OneOffs { get; private set; } = "";

    public decimal Residual { get; private set; }
    public int Life { get; private set; }
    public decimal? YearlyCarbon { get; private set; }

    public Variant Variant => new()
    {
        Name = Name,
        Investment = Investment,
        YearlyCosts = YearlyCosts,
        OneOffs = OneOffText.Read(OneOffs),
        Residual = Residual,
        Life = Life,
        YearlyCarbon = YearlyCarbon,
    };

    public static CostVariant Of(Guid comparisonId, int number, Variant variant)
    {
        var kept = new CostVariant { ComparisonId = comparisonId, Number = number };
        kept.Set(variant);
        return kept;
    }

    public void Set(Variant variant)
    {
        (Name, Investment, YearlyCosts, Residual, Life, YearlyCarbon) = (variant.Name, variant.Investment, variant.YearlyCosts, variant.Residual, variant.Life, variant.YearlyCarbon);
        OneOffs = OneOffText.Write(variant.OneOffs);
    }
}
