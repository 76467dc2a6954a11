// SPDX-License-Identifier: EUPL-1.2
using System.Text.Encodings.Web;
using System.Text.Json;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Web.Commands;

/// <summary><c>zoek</c>: asks the library a question as a person, or as anybody.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly Command Command = new(
        "zoek", "Zoeken in de bibliotheek.", ["WOORDEN"],
        [
            Node.Data, Node.Db,
            new("als", "MAIL", "wat deze persoon mag zien; zonder persoon alleen wat openbaar is"),
            new("json", null, "als JSON"),
        ],
        RunAsync);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        await using var node = await Node.OpenAsync(arguments, cancel);
        if (node.HasFolder)
        {
            await node.Replica.CatchUpAsync(cancel);
        }

        await using var scope = node.NewScope();
        if (await Somebody.BecomeAsync(scope.ServiceProvider, arguments.Find("als"), cancel) is { } refusal)
        {
            return output.Refuse(refusal);
        }

        var found = await scope.ServiceProvider.GetRequiredService<SearchDesk>().SearchAsync(arguments.Words[0], 0, 10, cancel);
        var lines = found.Hits.Select((f, i) => new { Rang = i + 1, Soort = f.Object.Kind, Titel = f.Object.Title, Bestand = f.Best?.File, Pagina = f.Best?.Page, Fragment = f.Best?.Fragment.Text ?? "", Adres = f.Object.Url }).ToList();
        if (arguments.Has("json"))
        {
            await output.Out.WriteLineAsync(JsonSerializer.Serialize(new { Aantal = found.Total, Bedoelde = found.DidYouMean, Resultaten = lines }, Json));
            return ExitCode.Done;
        }

        foreach (var line in lines)
        {
            await output.Out.WriteLineAsync($"{line.Rang}. {line.Titel} · {line.Bestand ?? line.Soort}{(line.Pagina is { } page ? $" · pagina {page}" : "")}");
            await output.Out.WriteLineAsync($"   {line.Fragment.ReplaceLineEndings(" ")}");
        }

        await output.Out.WriteLineAsync(lines.Count == 0 ? "Niets gevonden." : $"{found.Total} gevonden.");
        if (found.DidYouMean is { } better)
        {
            await output.Out.WriteLineAsync($"Bedoelde u: {better}?");
        }

        return ExitCode.Done;
    }
}
