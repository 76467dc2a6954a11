// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Proposing;

/// <summary>Organisations and areas that somebody typed at a document because they were not proposed, looked up in the register.</summary>
internal static class AddedNames
{
    public const string Label = "Nog een organisatie of gebied";

    /// <summary>Stands between two names; a comma stands in names.</summary>
    private const char Between = ';';

    private const int Most = 10;

    /// <returns>A refusal for the first name that the register does not know, or knows more than once.</returns>
    public static Result<IReadOnlyList<RegisterName>> Find(string typed, IReadOnlyList<RegisterName> register)
    {
        var found = new List<RegisterName>();
        foreach (var name in typed.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = Folding.Fold(name);
            var known = register.Where(r => Folding.Fold(r.Label) == folded).ToList();
            known = known.Count > 0 ? known : [.. register.Where(r => Folding.Fold(r.Name) == folded)];
            if (known.Count != 1)
            {
                var shown = name.Length <= 60 ? name : name[..60] + "…";
                return new FieldWrong(Label, known.Count == 0
                    ? $"“{shown}” staat niet in het register. Kies een naam uit de lijst, of maak het veld leeg."
                    : $"“{shown}” kan meer betekenen: {string.Join(", ", known.Select(k => k.Label).Distinct(StringComparer.Ordinal).Take(5))}. Typ de hele naam.");
            }

            found.Add(known[0]);
        }

        return found.Count > Most ? new FieldWrong(Label, $"Geef hoogstens {Most} namen.") : found.DistinctBy(f => f.Value).ToList();
    }

    /// <summary>The first sentence that has the name, with what people say before it or else without; an empty one when the text does not name it.</summary>
    public static Evidence EvidenceOf(RegisterName name, IReadOnlyList<(int Number, string Text)> pages)
    {
        var words = Folding.Fold(name.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] wanted = words.Length > 1 && RegisterNames.TypeOf(words[0]) is not null ? [string.Join(' ', words), string.Join(' ', words[1..])] : [string.Join(' ', words)];
        return wanted.SelectMany(w => pages.Where(p => Folding.Fold(p.Text).Contains(w, StringComparison.Ordinal))
                .SelectMany(p => Sentences.Of(p.Text).Where(s => Folding.Fold(s).Contains(w, StringComparison.Ordinal)).Take(1).Select(s => new Evidence(s, p.Number, ""))))
            .FirstOrDefault() ?? new Evidence("", null, "");
    }
}
