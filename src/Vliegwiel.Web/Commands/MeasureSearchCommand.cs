// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search.Measuring;

namespace Vliegwiel.Web.Commands;

/// <summary><c>zoekmeting</c>: how well the search does on a corpus with judged questions.</summary>
internal static class MeasureSearchCommand
{
    public static readonly Command Command = new(
        "zoekmeting", "Meten hoe goed en hoe snel het zoeken is.", [],
        [
            new("corpus", "BESTAND", "passages, één JSON-regel per passage: id, title, text", Required: true),
            new("vragen", "BESTAND", "vragen met oordelen, één JSON-regel per vraag: qid, query, kind, track, relevant", Required: true),
            new("soort", "SOORT", "vragen (gewoon) of verwant: ook welke passages bij elkaar horen (query_doc)"),
            new("run", "BESTAND", "waar de antwoorden als JSON komen te staan"),
        ],
        RunAsync);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        foreach (var name in new[] { "corpus", "vragen" })
        {
            if (!File.Exists(arguments[name]))
            {
                return output.Refuse($"Het bestand “{arguments[name]}” is er niet. Controleer --{name}.");
            }
        }

        var kind = arguments.Find("soort") ?? "vragen";
        if (kind is not ("vragen" or "verwant"))
        {
            return output.Refuse($"Een soort “{kind}” is er niet. Kies vragen of verwant.");
        }

        var folder = Directory.CreateTempSubdirectory("vliegwiel-meting");
        try
        {
            await Task.Run(() => SearchMeasurement.Run(arguments["corpus"], arguments["vragen"], kind == "verwant", arguments.Find("run"), output.Out, folder.FullName), cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return ExitCode.Done;
    }
}
