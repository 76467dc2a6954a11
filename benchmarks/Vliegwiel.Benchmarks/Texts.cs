// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;

namespace Vliegwiel.Benchmarks;

/// <summary>A passage to index.</summary>
internal sealed record Passage(string Title, string Text);

/// <summary>Any number of passages, and questions to ask about them: from real text when there is some, otherwise made up.</summary>
internal sealed class Texts
{
    private static readonly string[] Stems =
        ("hout beton staal glas zand grond afval water riool weg brug dak gevel vloer muur bouw sloop inkoop markt contract prijs beleid plan visie " +
        "regio stad dorp wijk gemeente provincie bodem lucht klimaat energie warmte zon wind natuur bos park straat plein school kantoor woning " +
        "product materiaal stof stroom keten fabriek bedrijf markt advies toets norm eis doel agenda project proef kennis data kaart model").Split(' ');

    private static readonly string[] Small = "de het een van en in op voor met is wordt bij aan door naar dat die niet ook kan".Split(' ');

    private readonly Random _random = new(20261121);
    private readonly List<Passage> _real;

    private Texts(List<Passage> real, List<string> questions)
    {
        _real = real;
        Questions = questions;
    }

    internal IReadOnlyList<string> Questions { get; private set; }

    internal static Texts Read(string? material)
    {
        if (string.IsNullOrEmpty(material))
        {
            var made = new Texts([], []);
            made.Questions = [.. Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, made._random.Next(1, 7)).Select(_ => made.Word())))];
            return made;
        }

        List<JsonElement> Lines(string file) => [.. File.ReadLines(Path.Combine(material, "search", file)).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
        return new Texts(
            Lines("corpus.jsonl").ConvertAll(line => new Passage(line.GetProperty("title").GetString()!, line.GetProperty("text").GetString()!)),
            Lines("dev.jsonl").ConvertAll(line => line.GetProperty("query").GetString()!));
    }

    /// <summary>The passages in turn: every seventh a real one, the others halves of two of them with a new compound, so that the vocabulary goes on growing evenly.</summary>
    internal Passage Next(int number)
    {
        if (number % 7 == 0 && number / 7 < _real.Count)
        {
            return _real[number / 7];
        }

        if (_real.Count == 0)
        {
            return new Passage(Sentence(6), Sentence(110));
        }

        var one = _real[_random.Next(_real.Count)];
        var other = _real[_random.Next(_real.Count)];
        return new Passage(one.Title, $"{one.Text[..(one.Text.Length / 2)]} {other.Text[(other.Text.Length / 2)..]} {Word()}{Word()}{Word()}");
    }

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _random.Next(2) == 0 ? Small[_random.Next(Small.Length)] : Word()));

    // The square makes some words far more common than others, as in real text.
    private string Word()
    {
        var rank = _random.NextDouble();
        var stem = Stems[(int)(rank * rank * Stems.Length)];
        return _random.Next(3) == 0 ? stem + Stems[_random.Next(Stems.Length)] : stem;
    }
}
