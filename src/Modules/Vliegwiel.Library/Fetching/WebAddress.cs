// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Fetching;

/// <summary>A web address as people type it.</summary>
internal static class WebAddress
{
    public static Result<Uri> Parse(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > Item.SourceUrlMaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return new NoWebAddress(text.Length <= 100 ? text : text[..100] + "…");
        }

        return Objection(address) is { } refusal ? refusal : address;
    }

    /// <summary>Also asked of every address that another one sends us on to.</summary>
    public static Refusal? Objection(Uri address) =>
        address.Scheme is not ("http" or "https") ? new OnlyHttp()
        : address.UserInfo.Length > 0 ? new NoPasswordInAddress()
        : address.AbsoluteUri.Length > Item.SourceUrlMaxLength ? new NoWebAddress(address.Host)
        : null;
}
