// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>An agenda as it lived in Excel for years: a title above it, headings again halfway, subtotals, and cells in every way of writing. All of it is made up.</summary>
internal static class OldAgenda
{
    public const string Paving = "Klinkers uit de Molenstraat opnieuw leggen";
    public const string Quay = "Damwand van gebruikte planken plaatsen";
    public const string Lights = "Lichtmasten oppoetsen en terugzetten";
    public const string Benches = "Banken van gekapte bomen maken";

    /// <summary>How many activities are in it.</summary>
    public const int Activities = 40;

    private const string Headings = "Nr\tProjectactiviteit\tInitiator\tDeadline\tBudget\tStatus";

    /// <summary>Rows that people of the made-up region and their budgets make interesting; the rest is counted.</summary>
    private static readonly string[] Named =
    [
        $"{Paving}\tbeheer@velderdam.example\t3-4-27\t151.937\tin uitvoering",
        $"{Quay}\tprojecten@dekei.example\tQ3 2027\t€ 1,73 mln\tin uitvoering",
        $"{Lights}\t\tweek 14\tca. 21k\tvastgesteld",
        $"{Benches}\t\tna de zomer\t1.234,56\tvoorgesteld",
        "Stoeptegels sorteren op de werf\t\t31-2-2027\t48.613\tvoorgesteld",
        "Hekken van een oude brug hergebruiken\t\tmei 2027\t10.000 - 15.000\tvoorgesteld",
        "Zand uit een bouwput bewaren\t\t2027\tnvt\tvastgesteld",
        "Putdeksels laten opknappen\t\t\tntb\tvoorgesteld",
    ];

    private static readonly string[] Things = ["Trottoirbanden", "Paaltjes", "Fietsenrekken", "Speeltoestellen", "Afvalbakken", "Verkeersborden", "Bomen", "Duikers"];

    private static readonly string[] Deeds = ["in beeld brengen", "een tweede plaats geven", "laten herstellen", "zonder afval vervangen"];

    /// <summary>As it comes out of Excel when somebody copies the sheet.</summary>
    public static string Pasted
    {
        get
        {
            var rest = Deeds.SelectMany(deed => Things.Select(thing => $"{thing} {deed}"))
                .Select((title, i) => string.Create(CultureInfo.InvariantCulture, $"{title}\t\tQ{(i % 4) + 1} 2028\t{11 + i}.{317 + (i * 7)}\tvoorgesteld"));
            var rows = Named.Concat(rest).Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{row}")).ToList();
            return string.Join('\n', ["Uitvoeringsagenda versie 14 def2\t\t\t\t\t", "\t\t\t\t\t", Headings, .. rows.Take(20), "\tSubtotaal\t\t\t2.000.000\t", Headings, .. rows.Skip(20), "\tTotaal\t\t\t4.000.000\t"]);
        }
    }

    /// <summary>The amounts as they could be written anywhere.</summary>
    public static IReadOnlyList<string> Amounts { get; } = ["151937", "151.937", "151 937", "1730000", "1.730.000", "1,73", "48613", "48.613", "1.234,56", "1234.56", "11.317", "11317", "2.000.000"];
}
