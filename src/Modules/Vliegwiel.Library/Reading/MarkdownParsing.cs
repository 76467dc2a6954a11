// SPDX-License-Identifier: EUPL-1.2
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of Markdown: its words without its signs, one "page" per heading of level 1 or 2.</summary>
internal static class MarkdownParsing
{
    // HTML in Markdown stays text: it is never interpreted. Markdig itself stops at 128 levels of nesting.
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().DisableHtml().Build();

    public static ParsedDocument Parse(byte[] bytes, ReadingLimits limits)
    {
        var source = TextDecoding.Decode(bytes).Replace("\0", "", StringComparison.Ordinal);
        var document = Markdown.Parse(source, s_pipeline);
        var text = new SectionText(limits.Characters, limits.Pages);
        string? heading = null;
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } title)
            {
                text.EndSection();
                heading ??= InlineText(title.Inline);
            }

            Write(block, text);
        }

        var front = FrontMatter(document);
        return new ParsedDocument("md", front.GetValueOrDefault("title") ?? front.GetValueOrDefault("titel"), heading, front.GetValueOrDefault("lang") ?? front.GetValueOrDefault("language"), text.Close(), HasPages: false);
    }

    private static void Write(Block block, SectionText text)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                {
                    text.Append(string.Join('\t', row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Descendants<LeafBlock>().Select(leaf => InlineText(leaf.Inline))))));
                    text.EndLine();
                }

                text.EndParagraph();
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    text.Append(list.IsOrdered ? $"{item.Order}. " : "- ");
                    foreach (var part in item)
                    {
                        Write(part, text);
                    }
                }

                break;
            case ContainerBlock container:
                foreach (var part in container)
                {
                    Write(part, text);
                }

                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                text.EndParagraph();
                break;
            case LeafBlock leaf:
                text.Append(InlineText(leaf.Inline));
                if (leaf.Parent is ListItemBlock && leaf is ParagraphBlock)
                {
                    text.EndLine();
                }
                else
                {
                    text.EndParagraph();
                }

                break;
        }

        if (block is ListBlock { Parent: not ListItemBlock })
        {
            text.EndParagraph();
        }
    }

    private static string InlineText(ContainerInline? inlines)
    {
        if (inlines is null)
        {
            return "";
        }

        var parts = inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            LineBreakInline => "\n",
            _ => "",
        });
        return string.Concat(parts);
    }

    // "key: value" on one line is all that is read of the front matter; YAML itself can do far more than a title needs.
    private static Dictionary<string, string> FrontMatter(MarkdownDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in document.OfType<YamlFrontMatterBlock>().Take(1).SelectMany(block => block.Lines.ToString().Split('\n')))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[(colon + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value)
            {
                values.TryAdd(line[..colon].Trim(), value);
            }
        }

        return values;
    }
}
