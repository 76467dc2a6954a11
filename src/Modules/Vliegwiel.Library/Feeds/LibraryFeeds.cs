// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Listing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Feeds;

/// <summary>The addresses of the feeds.</summary>
internal static class FeedLinks
{
    public static string Theme(string scheme, string name) => $"/feeds/thema/{Kenmerk.Words(scheme)}-{Kenmerk.Words(name)}.atom";

    public static string Dossier(string kenmerk) => $"/feeds/dossier/{kenmerk}.atom";
}

/// <summary>A feed for each theme and each dossier: for anybody what is public, for who is signed in or shows a key what they may see.</summary>
internal static class LibraryFeeds
{
    private const int MostEntries = 50;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/feeds/thema/{naam}.atom", ThemeAsync).WithMetadata(new AllowAnonymousAttribute(), ApiScope.Library).ExcludeFromDescription();
        site.MapGet("/feeds/dossier/{kenmerk}.atom", DossierAsync).WithMetadata(new AllowAnonymousAttribute(), ApiScope.Library).ExcludeFromDescription();
    }

    private static async Task<IResult> ThemeAsync(string naam, Access access, ThemeDirectory themes, SignInSettings settings, HttpContext http, CancellationToken cancel)
    {
        var schemes = await themes.ListSchemesAsync(cancel);
        var found = schemes.SelectMany(s => s.Themes.Select(t => (Scheme: s, Theme: t))).FirstOrDefault(t => FeedLinks.Theme(t.Scheme.Code, t.Theme.Name) == $"/feeds/thema/{naam}.atom");
        if (found.Theme is null || ItemFormChoices.Of(schemes).FirstOrDefault(c => c.Value == found.Theme.Id.ToString("N") || c.Value == found.Theme.Id.ToString()) is not { } choice)
        {
            return Results.NotFound();
        }

        var question = new ItemListQuestion(null, null, "-opgenomen", null, new ItemFilters { Theme = choice });
        var (lines, _, items) = await ItemList.AllAsync(VisibleItems.Of(access), question, MostEntries, cancel);
        var changed = await access.VisibleObjects().Where(o => items.Any(i => i.Id == o.Id)).Select(o => new { o.Id, o.ChangedAt }).ToDictionaryAsync(o => o.Id, o => o.ChangedAt, cancel);
        var root = settings.SiteAddress.TrimEnd('/');
        var entries = lines.Select(l => new FeedEntry(l.Id, l.Title, root + LibraryLinks.Show(l.Kenmerk), changed.GetValueOrDefault(l.Id, l.ImportedAt), l.Kind, null)).OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Id).ToList();
        return new AtomFeed($"{found.Theme.Name} · Vliegwiel", root + FeedLinks.Theme(found.Scheme.Code, found.Theme.Name), $"{root}{LibraryLinks.List}?thema={Uri.EscapeDataString(choice.Value)}",
            LastOf(entries), entries).ToAnswer(http);
    }

    private static async Task<IResult> DossierAsync(string kenmerk, ShowDossier dossiers, SignInSettings settings, HttpContext http, CancellationToken cancel)
    {
        if (await dossiers.FindAsync(kenmerk, cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        var root = settings.SiteAddress.TrimEnd('/');
        var entries = shown.Entries.OrderByDescending(e => e.AddedOn).ThenBy(e => e.Id).Take(MostEntries)
            .Select(e => new FeedEntry(e.Id, e.Title, e.IsOutside ? e.Url : root + e.Url, new DateTimeOffset(e.AddedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), e.Kind, e.Note)).ToList();
        return new AtomFeed($"{shown.Dossier.Title} · Vliegwiel", root + FeedLinks.Dossier(kenmerk), root + DossierLinks.Show(kenmerk), shown.ChangedAt, entries).ToAnswer(http);
    }

    /// <summary>Of a feed without entries a day that does not change, or every look would be news.</summary>
    private static DateTimeOffset LastOf(IReadOnlyList<FeedEntry> entries) => entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(e => e.UpdatedAt);
}
