// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Vliegwiel.Tests.Operations;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>The documents say what the code does: where both state a fact, they state the same.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Each_module_explains_itself()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Modules"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Append(Path.Combine(Repository.Root, "src", "Vliegwiel.DutchText"));
        Assert.Empty(folders.Where(folder => !File.Exists(Path.Combine(folder, "README.md"))).Select(folder => Path.GetRelativePath(Repository.Root, folder)));
    }

    [Fact]
    public void Projects_know_those_that_the_table_of_modules_allows()
    {
        var written = Repository.Get("docs/modules.md").Lines.Where(l => l.Line.StartsWith("| `Vliegwiel.", StringComparison.Ordinal))
            .Select(l => l.Line.Split('|')).Select(cells => Arrow(Quoted(cells[1]).Single(), Quoted(cells[2])));
        var real = Repository.WithExtension(".csproj").Where(f => f.IsUnder("src"))
            .Select(f => Arrow(Path.GetFileNameWithoutExtension(f.Path), References(f)));
        Assert.Equal(real.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_word_list_names_each_word_once_and_says_what_it_means()
    {
        var rows = Repository.Get("docs/woordenlijst.md").Lines.Where(l => l.Line.StartsWith('|')).Skip(2)
            .Select(l => l.Line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();

        Assert.True(rows.Count >= 40, $"Only {rows.Count} words.");
        Assert.All(rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 0), $"Not four filled cells: {string.Join(" | ", row)}"));
        Assert.All(rows, row => Assert.Matches("^`[A-Z][A-Za-z]+`$", row[1]));
        Assert.All(rows, row => Assert.EndsWith(".", row[2], StringComparison.Ordinal));
        Assert.Empty(rows.GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(rows.GroupBy(row => row[1], StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(rows.Select(row => row[0]).Order(StringComparer.OrdinalIgnoreCase), rows.Select(row => row[0]));
    }

    [Fact]
    public void Every_link_in_a_document_leads_somewhere()
    {
        var broken = from document in Repository.WithExtension(".md")
                     from link in Regex.Matches(document.Text, @"\]\(([^)\s:#]+)(?:#[^)]*)?\)").Select(m => m.Groups[1].Value)
                     let target = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document.Path)!, link))
                     where !Path.Exists(target)
                     select $"{document.Path}: {link}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Decision_records_each_have_a_number_of_their_own()
    {
        var names = Repository.Files.Where(f => f.IsUnder("docs/decisions")).Select(f => Path.GetFileName(f.Path)).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches("^[0-9]{4}-[a-z0-9-]+\\.md$", name));
        Assert.Empty(names.GroupBy(name => name[..4], StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g));
    }

    [Theory]
    [InlineData("run")]
    [InlineData(".ci/run")]
    public async Task Scripts_can_be_read_by_bash_and_may_be_executed(string script)
    {
        var path = Path.Combine(Repository.Root, script);
        Assert.Equal("", await SaidByBashAsync("-n", path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"{script} has no executable bit.");
    }

    [Fact]
    public async Task Run_without_anything_lists_each_verb()
    {
        var verbs = Regex.Match(Repository.Get("run").Text, @"^    test\) .*\n    ([a-z| ]+)\)", RegexOptions.Multiline).Groups[1].Value
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append("test").ToList();
        var said = await SaidByBashAsync(Path.Combine(Repository.Root, "run"));

        Assert.True(verbs.Count > 5, "The verbs were not found in the script.");
        Assert.All(verbs, verb => Assert.Matches($"(?m)^  {verb}( .*)?  ", said));
    }

    /// <summary>What it said on both channels, so that a complaint counts as well.</summary>
    private static async Task<string> SaidByBashAsync(params string[] arguments) => (await ShortProgram.RunAsync("bash", arguments)).Said;

    private static string Arrow(string from, IEnumerable<string> to) => $"{from} -> {string.Join(", ", to.Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Quoted(string cell) => Regex.Matches(cell, "`([^`]+)`").Select(m => m.Groups[1].Value);

    private static IEnumerable<string> References(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
