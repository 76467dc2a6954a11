// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Comparing;

/// <summary>The difference between two versions as a file. It holds what its page holds for this reader, and no more.</summary>
internal static class DifferenceExport
{
    private const string Name = "verschil";

    private static readonly IReadOnlyList<ExportColumn<DifferenceLine>> Columns =
    [
        new("Wat er gebeurde", "watErGebeurde", l => l.Heading),
        new("Projectactiviteit", "projectactiviteit", l => l.Title),
        new("Was", "was", l => l.Was),
        new("Werd", "werd", l => l.Becomes),
        new("Dat is", "datIs", l => l.Meaning.Length > 0 ? l.Meaning : null),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agendas/{kenmerk}/verschil/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, CompareVersions compare, PdfPrinter printer, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var form = query["als"].ToString();
        if ((ExportWriting.Parse(form) is null && form is not ("docx" or "pdf")) || await compare.FindAsync(kenmerk, query["van"].FirstOrDefault(), query["tot"].FirstOrDefault(), cancel) is not { Summary: { } summary } shown)
        {
            return Results.NotFound();
        }

        var source = ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + VersionLinks.Differences(kenmerk), query);
        var title = $"{shown.Agenda}: {char.ToLowerInvariant(shown.Title[0])}{shown.Title[1..]}";
        if (ExportWriting.Parse(form) is { } format)
        {
            return ExportSheet.Of(Name, title, source, clock.GetUtcNow(), [summary], Columns, shown.Lines).ToAnswer(format);
        }

        var document = Document(shown, title, summary, source, clock.GetUtcNow());
        return form == "docx" ? document.ToAnswer() : await printer.ToAnswerAsync(document, http, cancel);
    }

    private static TextDocument Document(ShownDifference shown, string title, string summary, string source, DateTimeOffset now)
    {
        var document = new TextDocument(Name, title, now);
        document.AddText(summary);
        foreach (var group in shown.Groups)
        {
            document.AddHeading(group.Heading);
            document.AddTable([["Projectactiviteit", "Was", "Werd", "Dat is"], .. group.Lines.Select(l => (IReadOnlyList<string>)[l.Title, l.Was, l.Becomes, l.Meaning])]);
        }

        document.AddText($"Bron: {source}");
        return document;
    }
}
