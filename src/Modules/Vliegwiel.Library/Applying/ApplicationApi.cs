// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Spine;
using Microsoft.EntityFrameworkCore;

namespace Vliegwiel.Library.Applying;

/// <summary>An application as the API gives it; hours that are not known come with the reason, never as zero.</summary>
internal sealed record ToepassingRegel(Guid Id, string Kenmerk, Guid DocumentId, string Organisatie, DateOnly ToegepastOp, string Oordeel, decimal? BespaardeUren, string? RedenGeenUren);

/// <summary>The applications for other programs, and as a file.</summary>
internal static class ApplicationApi
{
    private const int PageSize = 20;

    private static readonly IReadOnlyList<ExportColumn<AppliedItem>> Columns =
    [
        new("Document", "document", l => l.Title),
        new("Organisaties", "aantalOrganisaties", l => l.Tally.Organisations),
        new("Toepassingen", "aantalToepassingen", l => l.Tally.Applications),
        new("Werkte", "aantalWerkte", l => l.Tally.Worked),
        new("Uren bespaard", "urenBespaard", l => l.Tally.Hours),
        new("Uren bekend bij", "aantalMetUren", l => l.Tally.HoursKnown),
        new("Adres", "adres", l => LibraryLinks.Show(l.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/toepassingen", ListAsync).WithName("toepassingen").WithSummary("Wat organisaties toepasten, voor zover u het mag zien, nieuwste eerst.")
            .WithTags("Bibliotheek").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Library);

    public static void MapExport(IEndpointRouteBuilder site) =>
        site.MapGet(ApplicationLinks.Export, ExportAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<Results<Ok<Lijst<ToepassingRegel>>, ProblemHttpResult>> ListAsync(Platform.Spine.Access access, CancellationToken cancel, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return LibraryApi.WrongPage();
        }

        var items = access.Visible<Item>();
        var visible = access.Visible<Application>().AsNoTracking().Where(a => a.WithdrawnAt == null && items.Any(i => i.Id == a.ItemId));
        var lines = await visible.OrderByDescending(a => a.ToldAt).ThenBy(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return TypedResults.Ok(new Lijst<ToepassingRegel>(
            [.. lines.Select(a => new ToepassingRegel(a.Id, a.Kenmerk, a.ItemId, a.OrganisationName, a.AppliedOn, ApplicationWords.KeyOf(a.Verdict), a.HoursSaved, a.HoursMissing is { } missing ? ApplicationWords.KeyOf(missing) : null))],
            await visible.CountAsync(cancel), page, PageSize));
    }

    private static async Task<IResult> ExportAsync(HttpRequest request, ListApplications applications, TimeProvider clock, CancellationToken cancel, string? titel = null, string? van = null, string? als = null)
    {
        if (ExportWriting.Parse(als) is not { } format)
        {
            return TypedResults.NotFound();
        }

        var (lines, chips) = await applications.AllAsync(new AppliedQuestion(titel, van, null), cancel);
        var source = $"{request.Scheme}://{request.Host}{ApplicationLinks.All}";
        return ExportSheet.Of("toepassingen", "Toepassingen", source, clock.GetUtcNow(), [.. chips.Select(c => c.Text)], Columns, lines).ToAnswer(format);
    }
}
