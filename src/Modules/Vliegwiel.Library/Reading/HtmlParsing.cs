// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of a saved web page: the text of its main part, one "page" per heading of level 1 or 2; nothing is fetched or run.</summary>
internal static partial class HtmlParsing
{
    private static readonly HashSet<string> s_silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "iframe", "object", "embed", "svg", "canvas", "video", "audio",
        "button", "select", "input", "textarea", "datalist", "dialog", "head", "title",
    };

    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "address", "details", "form", "fieldset",
        "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> s_lines = new(StringComparer.OrdinalIgnoreCase) { "li", "tr", "dt", "dd", "caption", "figcaption", "summary", "legend", "option" };

    public static ParsedDocument Parse(byte[] bytes, ReadingLimits limits)
    {
        // The parser alone, without a browsing context: there is nothing in it that could load or run.
        using var document = new HtmlParser().ParseDocument(TextDecoding.DecodeHtml(bytes));
        var text = new SectionText(limits.Characters, limits.Pages);
        string? heading = null;
        if (Main(document) is { } main)
        {
            Walk(main, text, ref heading);
        }

        return new ParsedDocument("html", document.Title, heading, document.DocumentElement?.GetAttribute("lang"), text.Close(), HasPages: false);
    }

    private static IElement? Main(IDocument document)
    {
        var main = document.QuerySelector("main") ?? document.QuerySelector("[role=main]");
        if (main is null)
        {
            var articles = document.QuerySelectorAll("article");
            main = articles.Length == 1 ? articles[0] : null;
        }

        return main is null || string.IsNullOrWhiteSpace(main.TextContent) ? document.Body : main;
    }

    // Step by step over the tree and not by recursion: a page may nest as deep as it likes.
    private static void Walk(IElement root, SectionText text, ref string? heading)
    {
        INode? node = root;
        while (node is not null)
        {
            var isSilent = node is IElement element && IsSilent(element, root);
            if (!isSilent)
            {
                Enter(node, text, ref heading);
            }

            if (!isSilent && node.FirstChild is not null)
            {
                node = node.FirstChild;
                continue;
            }

            while (node is not null)
            {
                if (!isSilent)
                {
                    Leave(node, text);
                }

                isSilent = false;
                if (node == root)
                {
                    return;
                }

                if (node.NextSibling is not null)
                {
                    node = node.NextSibling;
                    break;
                }

                node = node.Parent;
            }
        }
    }

    private static bool IsSilent(IElement element, IElement root) =>
        element != root
        && (s_silent.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("role") is "navigation" or "search"
            || (root.LocalName == "body" && element.Parent == root && element.LocalName is "header" or "footer" && element.QuerySelector("h1") is null));

    private static void Enter(INode node, SectionText text, ref string? heading)
    {
        if (node is IText words)
        {
            var isKept = node.Parent is IElement { LocalName: "pre" };
            text.Append(isKept ? words.Data : Space().Replace(words.Data, " "));
            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        var name = element.LocalName;
        if (name is "h1" or "h2" && !IsInTable(element))
        {
            text.EndSection();
            heading ??= element.TextContent;
        }

        if (s_blocks.Contains(name))
        {
            if (!IsInTable(element))
            {
                text.EndParagraph();
            }
        }
        else if (s_lines.Contains(name))
        {
            text.EndLine();
            text.Append(name == "li" ? "- " : "");
        }
        else if (name == "br")
        {
            text.Append(IsInTable(element) ? " " : "\n");
        }
        else if (name is "td" or "th" && element.PreviousElementSibling is not null)
        {
            text.Append("\t");
        }
    }

    private static void Leave(INode node, SectionText text)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (s_lines.Contains(element.LocalName))
        {
            text.EndLine();
        }
        else if (s_blocks.Contains(element.LocalName))
        {
            if (IsInTable(element))
            {
                text.Append(" ");
            }
            else if (element.Parent is IElement { LocalName: "li" })
            {
                text.EndLine();
            }
            else
            {
                text.EndParagraph();
            }
        }
    }

    // A paragraph in a cell may not break the row.
    private static bool IsInTable(IElement element)
    {
        INode? node = element.Parent;
        for (var up = 0; up < 6 && node is IElement parent; up++, node = node.Parent)
        {
            if (parent.LocalName is "td" or "th")
            {
                return element.LocalName != "table";
            }
        }

        return false;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.None, 5000)]
    private static partial Regex Space();
}
