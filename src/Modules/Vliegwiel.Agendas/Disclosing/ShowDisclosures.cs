// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Disclosing;

/// <summary>Which line of what was shared becomes public.</summary>
internal sealed class PublishRequest
{
    public string? Regel { get; set; }
}

/// <summary>What was shared with the market on one agenda.</summary>
/// <param name="Title">Of the agenda; null for who sees what was published and not the agenda.</param>
internal sealed record ShownDisclosures(string? Title, IReadOnlyList<Disclosure> Lines, NetworkNames Names, bool MayPublish);

/// <summary>Shows what was shared with the market, for everybody the same, and opens it to the whole internet.</summary>
internal sealed class ShowDisclosures(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    private const int MostLines = 1000;

    /// <returns>Null when there is no such agenda for this actor and nothing of it was published.</returns>
    public async Task<ShownDisclosures?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        var agenda = await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel);
        var lines = await access.Visible<Disclosure>().AsNoTracking().Where(d => d.Kenmerk == kenmerk).OrderByDescending(d => d.SharedAt).ThenBy(d => d.Id).Take(MostLines).ToListAsync(cancel);
        if (agenda is null && lines.Count == 0)
        {
            return null;
        }

        // Who is no member reads what was shared, not by whom.
        var names = await tools.Network.FindNamesAsync(agenda is null ? [] : [.. lines.Select(d => d.SharedById).Distinct()], [], [], cancel);
        return new ShownDisclosures(agenda?.Title, lines, names, agenda is not null && AgendaRights.MayKeep(actor.Value, agenda));
    }

    public async Task<Result<Disclosure>> PublishAsync(string kenmerk, PublishRequest request)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } agenda
            || !Guid.TryParse(request.Regel, out var id)
            || await access.Visible<Disclosure>().SingleOrDefaultAsync(d => d.Id == id && d.AgendaId == agenda.Id, CancellationToken.None) is not { } line)
        {
            return new NoSuchAgenda();
        }

        if (!AgendaRights.MayKeep(actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (line.Publish(tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new DisclosurePublished { ObjectId = line.Id });
        return await db.TrySaveAsync() is { } clash ? clash : line;
    }
}

/// <summary>What was shared with the market as a file, for who wants to keep or publish it elsewhere.</summary>
internal static class DisclosureExport
{
    private static readonly IReadOnlyList<ExportColumn<Disclosure>> Columns =
    [
        new("Gedeeld op", "gedeeldOp", d => d.SharedAt),
        new("Activiteit", "activiteit", d => d.ActivityTitle),
        new("Wat", "wat", d => ConfidentialWords.Of(d.Kind)),
        new("Naam", "naam", d => d.Title),
        new("Tekst", "tekst", d => d.Text),
        new("Openbaar sinds", "openbaarSinds", d => d.PublishedAt),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agendas/{kenmerk}/gedeeld/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, string? als, ShowDisclosures disclosures, SignInSettings settings, TimeProvider clock, CancellationToken cancel) =>
        ExportWriting.Parse(als) is not { } format || await disclosures.FindAsync(kenmerk, cancel) is not { } shown
            ? Results.NotFound()
            : ExportSheet.Of("gedeeld-met-de-markt", $"Gedeeld met de markt{(shown.Title is { } title ? $": {title}" : "")}", settings.SiteAddress.TrimEnd('/') + BarrierLinks.Disclosed(kenmerk), clock.GetUtcNow(), [], Columns, shown.Lines).ToAnswer(format);
}
