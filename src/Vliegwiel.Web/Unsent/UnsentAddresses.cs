// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http.Extensions;
using Vliegwiel.Platform.Unsent;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Web.Unsent;

/// <summary>The addresses at which unsent forms come back.</summary>
internal static class UnsentAddresses
{
    /// <summary>In the query of a page: fill the form with this number in again.</summary>
    public const string Marker = "nog-niet-verstuurd";

    /// <summary>In the form itself: this is the one with that number.</summary>
    public const string Field = "_nog-niet-verstuurd";

    public const string List = "/niet-verstuurd";

    public const string DropPattern = List + "/{id}/weggooien";

    public static string Drop(Guid id) => $"{List}/{id:N}/weggooien";

    /// <summary>The page of a form, with which it is filled in.</summary>
    public static string Page(KeptForm form) => $"{form.Address}{(form.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Marker}={form.Id:N}";

    /// <summary>Where one signs in to get a form back.</summary>
    public static string SignIn(SiteSettings settings, KeptForm form) => $"{(settings.Demo ? "/kies-een-rol" : "/aanmelden")}?terug={Uri.EscapeDataString(Page(form))}";

    /// <summary>Which form is to be filled in.</summary>
    public static Guid? Asked(HttpRequest request) => Guid.TryParseExact(request.Query[Marker], "N", out var id) ? id : null;

    /// <summary>The address of the page of a request, without the marker; null when it cannot be gone back to.</summary>
    public static string? Without(HttpRequest request)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Marker).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")));
        var address = request.Path.ToUriComponent() + query.ToQueryString();
        return DemoSignIn.IsLocal(address) && address.Length <= 2000 ? address : null;
    }
}
