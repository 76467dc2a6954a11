// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Vliegwiel.Design.Lists;

/// <summary>
/// The address of a page in which the whole state of a list stands: changing one thing keeps the rest,
/// so that what one sees can be mailed to a colleague.
/// </summary>
public sealed class PageAddress
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    private PageAddress(string path, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        Path = path;
        _parameters = parameters;
    }

    /// <summary>What stands before the question mark.</summary>
    public string Path { get; }

    /// <summary>The address of the page that is being made.</summary>
    public static PageAddress Of(NavigationManager navigation) => Parse(new Uri(navigation.Uri).PathAndQuery);

    /// <summary>An address on this site, as in /bibliotheek?thema=bouw.</summary>
    public static PageAddress Parse(string address)
    {
        string[] parts = address.Split('#')[0].Split('?', 2);
        List<KeyValuePair<string, string>> parameters = [];
        foreach (var pair in new QueryStringEnumerable(parts.Length > 1 ? parts[1] : ""))
        {
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return new PageAddress(parts[0], parameters);
    }

    /// <summary>The first value of a parameter; null when it is absent or empty.</summary>
    public string? Value(string name) => Values(name).FirstOrDefault(value => value.Length > 0);

    /// <summary>All values of a parameter.</summary>
    public IReadOnlyList<string> Values(string name) => [.. _parameters.Where(p => p.Key == name).Select(p => p.Value)];

    /// <summary>All parameters, in the order of the address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    /// <summary>The same address with this one value for this parameter.</summary>
    public PageAddress With(string name, string value) => new(Path, [.. Without(name)._parameters, new(name, value)]);

    /// <summary>The same address without this parameter.</summary>
    public PageAddress Without(string name) => new(Path, [.. _parameters.Where(p => p.Key != name)]);

    /// <summary>The same address without this one value of the parameter.</summary>
    public PageAddress Without(string name, string value) =>
        new(Path, [.. _parameters.Where(p => p.Key != name || p.Value != value)]);

    /// <inheritdoc />
    public override string ToString() => _parameters.Count == 0
        ? Path
        : Path + "?" + string.Join('&', _parameters.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
}
