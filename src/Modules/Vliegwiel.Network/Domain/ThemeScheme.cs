// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.Domain;

/// <summary>An ordered list of themes of one origin, in one version; several stand beside each other.</summary>
internal sealed class ThemeScheme
{
    public const int NameMaxLength = 120;
    public const int SourceMaxLength = 300;

    private readonly List<Theme> _themes = [];

    private ThemeScheme() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Stable, in addresses and lists: "decentraal".</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Where the list comes from, so precisely that somebody can look it up.</summary>
    public string Source { get; private set; } = "";

    public string Version { get; private set; } = "";

    /// <summary>The place beside the other schemes, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The labels that people of municipalities, provinces and water boards see first.</summary>
    public bool IsDefault { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<Theme> Themes => _themes;

    public static ThemeScheme Adopt(string code, int number, string name, string source, string version, IEnumerable<string> themes)
    {
        var scheme = new ThemeScheme { Code = code, Number = number, Name = name, Source = source, Version = version };
        scheme._themes.AddRange(themes.Select((theme, index) => new Theme(scheme.Id, index + 1, theme)));
        return scheme;
    }

    public void MakeDefault() => IsDefault = true;
}

/// <summary>A subject by which things are sorted, from one scheme.</summary>
internal sealed class Theme
{
    private Theme() { }

    internal Theme(Guid schemeId, int number, string name) => (SchemeId, Number, Name) = (schemeId, number, name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SchemeId { get; private set; }

    /// <summary>From 1, in the order of the source.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>What the first theme is to the second.</summary>
internal enum ThemeLinkKind { Equal, Partial, Wider, Narrower }

/// <summary>How exactly a theme of one scheme fits a theme of another: "A is narrower than B".</summary>
internal sealed class ThemeLink
{
    public const int NoteMaxLength = 300;

    private ThemeLink() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ThemeAId { get; private set; }
    public Guid ThemeBId { get; private set; }
    public ThemeLinkKind Kind { get; private set; }

    /// <summary>Why it is so, and who says it.</summary>
    public string Note { get; private set; } = "";

    public static ThemeLink Between(Guid a, Guid b, ThemeLinkKind kind, string note) => new() { ThemeAId = a, ThemeBId = b, Kind = kind, Note = note };
}
