// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Calculation.LifeCycleCosts;

/// <summary>What a form begins with. Each number can be changed there, and says where it comes from.</summary>
public static class LifeCycleDefaults
{
    /// <summary>The name and version of the computation, for what rests on it.</summary>
    public const string Method = "levenscycluskosten (LCC en EAC), versie 1";

    /// <summary>2.25 % per year: Werkgroep discontovoet 2020. Not checked against the report itself.</summary>
    public const decimal DiscountRate = 0.0225m;

    /// <summary>The low variant, as a fraction per year.</summary>
    public const decimal LowRate = 0.016m;
    /// <summary>The high variant, as a fraction per year.</summary>
    public const decimal HighRate = 0.029m;

    /// <summary>In Dutch, as a footnote says it.</summary>
    public const string RateSource = "Werkgroep discontovoet 2020; ga na of uw organisatie een ander percentage gebruikt";

    /// <summary>In euro per kg CO2-equivalent, price level 2021: CE Delft, Handboek Milieuprijzen 2023. Read at second hand.</summary>
    public const decimal CarbonPrice = 0.130m;

    /// <summary>The low price, in euro per kg.</summary>
    public const decimal LowCarbonPrice = 0.050m;
    /// <summary>The high price, in euro per kg.</summary>
    public const decimal HighCarbonPrice = 0.160m;

    /// <summary>In Dutch, as a footnote says it.</summary>
    public const string CarbonSource = "CE Delft, Handboek Milieuprijzen 2023, prijspeil 2021; ga na of er een nieuwere prijs is";
}
