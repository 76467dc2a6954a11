// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Vliegwiel.Design.Examples;
using Xunit;

namespace Vliegwiel.Tests.Design;

/// <summary>What holds for every component, checked on the page that shows them all.</summary>
public sealed class GalleryTests
{
    [Fact]
    public async Task No_component_needs_inline_style_or_script()
    {
        var page = await Rendering.Of<Gallery>("/dev/onderdelen");

        Assert.NotEmpty(page.QuerySelectorAll("table, form, progress, details, fieldset"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Value.StartsWith("data:", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_id_that_is_pointed_at_exists_once()
    {
        var page = await Rendering.Of<Gallery>("/dev/onderdelen");

        string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        string[] pointedAt = [.. page.All.SelectMany(e => new[] { "for", "aria-describedby", "aria-labelledby" }.SelectMany(a => (e.GetAttribute(a) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.NotEmpty(pointedAt);
        Assert.Empty(pointedAt.Except(ids));
    }

    [Fact]
    public async Task Every_input_has_a_label_and_every_group_a_legend()
    {
        var page = await Rendering.Of<Gallery>("/dev/onderdelen");

        var inputs = page.QuerySelectorAll("input:not([type=hidden]), select, textarea, progress");
        Assert.True(inputs.Length > 20);
        Assert.All(inputs, input => Assert.NotEqual("", page.QuerySelector($"label[for='{input.Id}']")?.TextContent.Trim() ?? ""));
        Assert.All(page.QuerySelectorAll("fieldset"), group => Assert.NotNull(group.QuerySelector(":scope > legend")));
    }

    [Fact]
    public async Task The_error_summary_leads_to_every_field_that_is_wrong()
    {
        var page = await Rendering.Of<Gallery>("/dev/onderdelen");

        var summary = page.QuerySelector(".error-summary")!;
        string[] targets = [.. summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Split('#')[1])];
        Assert.Equal(9, targets.Length);
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal("Dit formulier is intussen door iemand anders gewijzigd.", summary.QuerySelector("li:last-child")!.TextContent.Trim());
    }

    [Fact]
    public async Task One_heading_names_the_page_and_the_others_nest()
    {
        var page = await Rendering.Of<Gallery>("/dev/onderdelen");

        Assert.Single(page.QuerySelectorAll("h1"));
        int[] levels = [.. page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')];
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Colours_stand_in_the_themes_and_nowhere_else()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Source, "styles"), "*.css", SearchOption.AllDirectories)];

        Assert.Contains(files, f => f.Contains("themes", StringComparison.Ordinal));
        Assert.All(
            files.Where(f => !f.Contains("themes", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch(new Regex(@"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|url\([""']?(data|https?):", RegexOptions.None, TimeSpan.FromSeconds(5)), File.ReadAllText(f)));
    }

    [Fact]
    public void Only_openly_licensed_parts_of_design_systems_are_used_and_no_registry_is_named()
    {
        string lockFile = File.ReadAllText(Path.Combine(Source, "package-lock.json"));

        Assert.Contains("@nl-design-system-unstable/voorbeeld-design-tokens", lockFile, StringComparison.Ordinal);
        Assert.DoesNotContain("://", lockFile, StringComparison.Ordinal);
        Assert.All(
            new[] { "@utrecht/design-tokens", "@amsterdam/", "@rijkshuisstijl-community/", "rijksoverheid" },
            name => Assert.DoesNotContain(name, lockFile, StringComparison.OrdinalIgnoreCase));
    }

    private static string Source
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Vliegwiel.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "src", "Vliegwiel.Design");
        }
    }
}
