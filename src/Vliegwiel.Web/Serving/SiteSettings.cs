// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Network.Contracts;
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

    /// <summary>A proxy takes the requests and tells in X-Forwarded-… from whom and how they came.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Whose X-Forwarded-… is believed; empty: a proxy on this machine. What others send of that kind is not looked at.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public MailSettings Mail { get; init; } = new();

    /// <summary>Where people reach the site, when that is not where it listens: behind a proxy. Links in mail start with it.</summary>
    public string? PublicAddress { get; init; } = Environment.GetEnvironmentVariable("VLIEGWIEL_ADRES") is { Length: > 0 } address ? address : null;

    /// <summary>How long sessions and links last; null for what the environment says.</summary>
    public SignInSettings? SignIn { get; init; }

    /// <summary>Addresses (10.0.0.7) and networks (10.0.0.0/24) with commas between them; null when one of them is neither.</summary>
    public static IReadOnlyList<IPNetwork>? ReadProxies(string? text)
    {
        var read = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => IPNetwork.TryParse(part, out var network) ? network
                : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? 128 : 32)
                : (IPNetwork?)null).ToList();
        return read.Contains(null) ? null : [.. read.Select(n => n!.Value)];
    }

    public bool IsLoopback => Uri.TryCreate(Url, UriKind.Absolute, out var url)
        && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
