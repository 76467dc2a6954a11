// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Showing;

/// <summary>An agenda as a text in Word, as it is filtered: with its version, the day, the filters and what each amount rests on. Without amounts for who may not see them.</summary>
internal static class AgendaDocument
{
    /// <param name="shown">As the reader sees it.</param>
    /// <param name="source">The address of the list, with its filters.</param>
    /// <param name="now">When it was made.</param>
    public static TextDocument Of(ShownAgenda shown, string source, DateTimeOffset now)
    {
        var document = new TextDocument("agenda", shown.Agenda.Title, now);
        document.AddText($"Agenda van {shown.Of}, {AgendaWords.OfVersions(shown.Agenda.Versions)}. Gemaakt op {Dates.WithTime(now)}.");
        if (shown.Agenda.Purpose is { } purpose)
        {
            document.AddText(purpose);
        }

        document.AddText(shown.Chips.Count == 0 ? "Alle activiteiten." : $"Alleen: {string.Join("; ", shown.Chips.Select(c => c.Text))}.");
        document.AddText($"Bron: {source}");
        var notes = new List<string>();
        foreach (var sphere in Enum.GetValues<Sphere>())
        {
            var lines = shown.Lines.Where(l => l.Sphere == sphere).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var words = ActivityWords.Of(sphere);
            document.AddHeading(char.ToUpperInvariant(words[0]) + words[1..]);
            document.AddTable([Heading(shown.ShowsBudgets), .. lines.Select(l => Row(l, shown.ShowsBudgets, notes))]);
            if (shown.Spheres.FirstOrDefault(s => s.Sphere == sphere)?.Total is { } total)
            {
                document.AddText($"Begroot voor {Numbers.Count(lines.Count, "activiteit", "activiteiten")}: {Noted(total, notes)}.");
            }
        }

        if (shown.Lines.Count == 0)
        {
            document.AddText("Er staat niets in deze lijst.");
        }

        if (notes.Count > 0)
        {
            document.AddHeading("Voetnoten");
            for (var i = 0; i < notes.Count; i++)
            {
                document.AddText($"[{i + 1}] {notes[i]}");
            }
        }

        return document;
    }

    private static string[] Heading(bool showsBudgets) => showsBudgets
        ? ["Projectactiviteit", "Initiator", "Deadline", "Budget", "Stand"]
        : ["Projectactiviteit", "Initiator", "Deadline", "Stand"];

    private static string[] Row(ActivityLine line, bool showsBudgets, List<string> notes)
    {
        var deadline = (line.Deadline == Deadline.None ? "geen datum" : line.Deadline.ToString()) + (line.IsLate ? " (te laat)" : "");
        return showsBudgets
            ? [line.Title, line.Initiator, deadline, line.Budget is { } budget ? Noted(budget, notes) : "niet te zien voor u", ActivityWords.Of(line.State)]
            : [line.Title, line.Initiator, deadline, ActivityWords.Of(line.State)];
    }

    /// <summary>The amount with the number of its footnote; the same footnote is written once.</summary>
    private static string Noted(Figure figure, List<string> notes)
    {
        if (FigureText.NoteOf(figure) is not { Length: > 0 } note)
        {
            return FigureText.Of(figure);
        }

        var at = notes.IndexOf(note);
        if (at < 0)
        {
            at = notes.Count;
            notes.Add(note);
        }

        return $"{FigureText.Of(figure)} [{at + 1}]";
    }
}
