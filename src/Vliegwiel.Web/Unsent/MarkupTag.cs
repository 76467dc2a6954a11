// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Vliegwiel.Web.Unsent;

/// <summary>One tag of a page that this site made, with where it stands.</summary>
internal sealed class MarkupTag
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly List<(string Name, string? Value)> _attributes;

    private MarkupTag(string name, bool isEnd, int start, int end, List<(string, string?)> attributes) =>
        (Name, IsEnd, Start, End, _attributes) = (name, isEnd, start, end, attributes);

    /// <summary>In small letters.</summary>
    public string Name { get; }

    public bool IsEnd { get; }

    public int Start { get; }

    /// <summary>Just after it.</summary>
    public int End { get; }

    /// <summary>The value of an attribute; null when it has none.</summary>
    public string? this[string attribute] => _attributes.Find(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase)) is { Name: not null, Value: var value } ? value : null;

    public bool Has(string attribute) => _attributes.Exists(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Sets an attribute, or takes it away.</summary>
    public void Set(string attribute, string? value)
    {
        _attributes.RemoveAll(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));
        if (value is not null)
        {
            _attributes.Add((attribute, value));
        }
    }

    /// <summary>The tag as it is now.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("<").Append(Name);
        foreach (var (name, value) in _attributes)
        {
            text.Append(' ').Append(name);
            if (value is not null)
            {
                text.Append("=\"").Append(Encode(value)).Append('"');
            }
        }

        return text.Append('>').ToString();
    }

    /// <summary>The next tag from a place on; null when there is none. Comments are passed over.</summary>
    public static MarkupTag? Next(string page, int from)
    {
        for (var start = page.IndexOf('<', from); start >= 0 && start + 1 < page.Length; start = page.IndexOf('<', start + 1))
        {
            if (page.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                start = page.IndexOf("-->", start, StringComparison.Ordinal);
                if (start < 0)
                {
                    return null;
                }
            }
            else if (char.IsAsciiLetter(page[start + 1]) || page[start + 1] == '/')
            {
                return Read(page, start);
            }
        }

        return null;
    }

    private static MarkupTag? Read(string page, int start)
    {
        var isEnd = page[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        var nameEnd = Until(page, at, c => char.IsWhiteSpace(c) || c is '>' or '/');
        var name = page[at..nameEnd].ToLowerInvariant();
        List<(string, string?)> attributes = [];
        for (at = nameEnd; ;)
        {
            at = Until(page, at, c => !char.IsWhiteSpace(c) && c != '/');
            if (at >= page.Length)
            {
                return null;
            }

            if (page[at] == '>')
            {
                return new MarkupTag(name, isEnd, start, at + 1, attributes);
            }

            var end = Until(page, at + 1, c => char.IsWhiteSpace(c) || c is '=' or '>' or '/');
            var attribute = page[at..end];
            at = Until(page, end, c => !char.IsWhiteSpace(c));
            if (at >= page.Length || page[at] != '=')
            {
                attributes.Add((attribute, null));
                continue;
            }

            at = Until(page, at + 1, c => !char.IsWhiteSpace(c));
            if (at < page.Length && page[at] is '"' or '\'')
            {
                var quote = page[at];
                end = Until(page, at + 1, c => c == quote);
                attributes.Add((attribute, WebUtility.HtmlDecode(page[(at + 1)..end])));
                at = end + 1;
            }
            else
            {
                end = Until(page, at, c => char.IsWhiteSpace(c) || c == '>');
                attributes.Add((attribute, WebUtility.HtmlDecode(page[at..end])));
                at = end;
            }
        }
    }

    private static int Until(string page, int from, Func<char, bool> found)
    {
        while (from < page.Length && !found(page[from]))
        {
            from++;
        }

        return Math.Min(from, page.Length);
    }
}
