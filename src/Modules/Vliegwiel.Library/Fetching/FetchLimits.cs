// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Sockets;

namespace Vliegwiel.Library.Fetching;

/// <summary>How much of the machine and of the network the fetching of one web address may take.</summary>
internal sealed record FetchLimits
{
    /// <summary>The environment variable with addresses of the own network that may be fetched from all the same.</summary>
    public const string Variable = "VLIEGWIEL_TOEGESTANE_ADRESSEN";

    public long Bytes { get; init; } = 200L * 1024 * 1024;
    public int Redirects { get; init; } = 5;
    public int Seconds { get; init; } = 120;

    /// <summary>"10.1.2.3:8080": an address of the own network with its port, allowed by who runs the site; none unless set.</summary>
    public IReadOnlyList<string> ToegestaneAdressen { get; init; } =
        Environment.GetEnvironmentVariable(Variable)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whether a connection may be made: to the outside on the ports of the web, or to what was allowed by name.</summary>
    public bool Allows(IPAddress address, int port)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return ToegestaneAdressen.Contains(new IPEndPoint(plain, port).ToString(), StringComparer.Ordinal) || (port is 80 or 443 && IsOutside(plain));
    }

    /// <summary>An address on the public internet; all that is kept for machines, networks, tests and groups is not (IANA special-purpose registries).</summary>
    public static bool IsOutside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsOutside(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !s_inside.Any(network => network.Contains(address));
        }

        // Only 2000::/3 is given out.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            && (address.GetAddressBytes()[0] & 0xE0) == 0x20
            && !s_inside6.Any(network => network.Contains(address));
    }

    private static readonly IPNetwork[] s_inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // 2001::/23 holds Teredo and other tunnels, 2002::/16 carries an IPv4 address inside; 2001:db8::/32 and 3fff::/20 are for examples.
    private static readonly IPNetwork[] s_inside6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];
}
