// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>Dutch policy prose made from a number: the same number gives the same words, two numbers give other ones.</summary>
internal sealed class OfficeText(int seed)
{
    private static readonly string[] s_who = ["De gemeente", "De provincie", "Het waterschap", "De inkoper", "De beleidsmedewerker", "Een corporatie", "De aannemer", "Het college", "De opdrachtgever", "De sloper"];
    private static readonly string[] s_does = ["onderzoekt", "vraagt", "beschrijft", "beoordeelt", "gebruikt", "bespreekt", "meet", "bewaart", "vergelijkt", "verplaatst"];
    private static readonly string[] s_what = ["vrijkomende bouwmaterialen", "houten gevels", "een materialenpaspoort", "de milieuprestatie van gebouwen", "hergebruikte bakstenen", "losmaakbare verbindingen", "het sloopbestek", "biobased isolatie", "de restwaarde van een brug", "straatklinkers uit het depot"];
    private static readonly string[] s_where = ["in de nieuwe wijk", "bij elke aanbesteding", "langs het kanaal", "op het bedrijventerrein", "in het oude stadskantoor", "aan de noordkant van het dorp", "bij de renovatie van scholen", "in drie proefprojecten", "binnen de regio", "tijdens het onderhoud"];
    private static readonly string[] s_why = ["omdat grondstoffen schaars worden", "zodat minder afval ontstaat", "want dat scheelt kosten", "om de uitstoot te verlagen", "waardoor ondernemers eerder meedoen", "zonder de planning te vertragen", "als de constructie dat toelaat", "voordat het ontwerp vastligt", "met steun van de bewoners", "volgens de afspraken van vorig jaar"];

    private uint _state = (uint)(seed * 2654435761) | 1;

    public int Next(int below)
    {
        // xorshift32: the same everywhere, whatever the runtime does with Random.
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }

    public string Sentence() => $"{Pick(s_who)} {Pick(s_does)} {Pick(s_what)} {Pick(s_where)} {Pick(s_why)}.";

    public string Paragraph(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence()));

    public string Heading() => Capital($"{Pick(s_what)} {Pick(s_where)}");

    /// <summary>A table of materials with a header and so many rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(int rows) =>
        [["Materiaal", "Aantal", "Herkomst", "Besparing"], .. Enumerable.Range(0, rows).Select(_ => (IReadOnlyList<string>)[Pick(["Bakstenen", "Houten balken", "Stalen liggers", "Betonnen platen", "Dakpannen"]), (Next(900) + 100).ToString(System.Globalization.CultureInfo.InvariantCulture), Pick(["oude school", "brug", "depot", "loods"]), $"{Next(80) + 10} ton"])];

    private string Pick(string[] from) => from[Next(from.Length)];

    private static string Capital(string text) => new StringBuilder(text) { [0] = char.ToUpperInvariant(text[0]) }.ToString();
}
