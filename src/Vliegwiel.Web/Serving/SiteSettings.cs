// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Web.Serving;

/// <summary>How one node serves the site.</summary>
internal sealed record SiteSettings
{
    public required string DataFolder { get; init; }

    /// <summary>Null: SQLite in the data folder.</summary>
    public string? PostgresConnection { get; init; }

    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Anybody on this machine may be anybody; refused on an address that others can reach.</summary>
    public bool Demo { get; init; }

    /// <summary>Shows /dev: mail, jobs, journal, routes, gallery. Loopback only, like the demonstration.</summary>
    public bool Development { get; init; }

    /// <summary>A PEM file with the certificate and its key, for https without a proxy.</summary>
    public string? Certificate { get; init; }

    /// <summary>A proxy on this machine takes the requests and tells in X-Forwarded-… from whom and how they came.</summary>
    public bool BehindProxy { get; init; }

    public MailSettings Mail { get; init; } = new();

    public bool IsLoopback => Uri.TryCreate(Url, UriKind.Absolute, out var url)
        && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
