// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Vliegwiel.Library.Reading;

/// <summary>File names as strangers give them, made fit to show.</summary>
internal static class FileNames
{
    private const int MaxLength = 120;

    /// <summary>
    /// The name without folders, line ends, control characters and direction marks, at most 120 characters, extension kept.
    /// Only for showing: it is not made safe for HTML or a shell, and no file is opened by it.
    /// </summary>
    public static string Display(string? fileName)
    {
        var name = WithoutInvisible(fileName ?? "");
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim().Trim('.', ' ');
        if (name.Length == 0)
        {
            return "document";
        }

        if (name.Length <= MaxLength)
        {
            return name;
        }

        var extension = Extension(name);
        var stem = name[..(MaxLength - extension.Length - 1)];
        if (char.IsHighSurrogate(stem[^1]))
        {
            stem = stem[..^1];
        }

        return stem.TrimEnd() + "…" + extension;
    }

    /// <summary>The extension in lower case with its dot; empty when what follows the last dot does not look like one.</summary>
    public static string Extension(string displayName)
    {
        var dot = displayName.LastIndexOf('.');
        if (dot < 0 || displayName.Length - dot is < 2 or > 10)
        {
            return "";
        }

        var extension = displayName[dot..];
        return extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : "";
    }

    /// <summary>The name as a person would say it: no extension, no underscores, no "(1)" of a second download.</summary>
    public static string AsTitle(string fileName)
    {
        var name = Display(fileName);
        var extension = Extension(name);
        var stem = name[..^extension.Length].Replace('_', ' ').Replace("%20", " ", StringComparison.Ordinal);
        if (!stem.Contains(' ', StringComparison.Ordinal))
        {
            stem = stem.Replace('-', ' ');
        }

        stem = stem.Trim();
        if (stem.Length > 4 && stem[^1] == ')' && stem[^3] == '(' && char.IsAsciiDigit(stem[^2]))
        {
            stem = stem[..^3].TrimEnd();
        }

        stem = string.Join(' ', stem.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return stem.Length == 0 ? name : char.ToUpper(stem[0], CultureInfo.InvariantCulture) + stem[1..];
    }

    private static string WithoutInvisible(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
                    if (clean.Length > 0 && clean[^1] != ' ')
                    {
                        clean.Append(' ');
                    }

                    break;
                case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse:
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
