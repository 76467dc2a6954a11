// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.Design.Lists;

/// <summary>Turns a text into something that may stand in an id.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
        StringBuilder slug = new();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
