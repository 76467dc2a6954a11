// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>What we take from others: exact, locked, with a licence that fits and a reason that is written down.</summary>
public sealed class PackageTests
{
    private const string Record = "docs/decisions/0012-licence-and-dependencies.md";

    /// <summary>Packages with the look of an organisation that are openly licensed; every other one is not ours to ship.</summary>
    private static readonly HashSet<string> OpenlyLicensedTokens =
        new(["@nl-design-system-unstable/voorbeeld-design-tokens", "@nl-design-system-community/ma-design-tokens"], StringComparer.Ordinal);

    [Fact]
    public void Every_version_is_exact()
    {
        var loose = Versions().Where(v => !Regex.IsMatch(v.Version, @"^\[[0-9][^,\[\]*]*\]$")).Select(v => $"{v.Package} {v.Version}");
        Assert.Empty(loose);
    }

    [Fact]
    public void The_decision_record_has_a_row_for_each_package_and_for_no_other() =>
        Assert.Equal(Versions().Select(v => v.Package).Order(StringComparer.Ordinal), Rows(".NET packages").Order(StringComparer.Ordinal));

    [Fact]
    public void The_decision_record_covers_each_npm_package()
    {
        var rows = Rows("npm packages").ToList();
        var asked = Repository.Files.Where(f => Path.GetFileName(f.Path) == "package.json").SelectMany(Dependencies).ToList();
        var missing = asked.Where(a => !rows.Any(row => row.EndsWith('*') ? a.StartsWith(row[..^1], StringComparison.Ordinal) : a == row));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Repository.WithExtension(".csproj").ToList();
        var missing = projects.Where(p => !File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(p.Path)!, "packages.lock.json"))).Select(p => p.Path);
        Assert.NotEmpty(projects);
        Assert.Empty(missing);
    }

    [Fact]
    public void Npm_lock_files_name_no_registry_and_no_look_that_is_not_open()
    {
        var found = Repository.Files.Where(f => Path.GetFileName(f.Path) == "package-lock.json").SelectMany(f => WrongIn(f.Path, f.Text));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("""{"packages":{"node_modules/@utrecht/design-tokens":{"version":"5.0.1"}}}""", true)]
    [InlineData("""{"packages":{"node_modules/@amsterdam/design-system-assets":{"version":"1.0.0"}}}""", true)]
    [InlineData("""{"packages":{"node_modules/a":{"version":"1.0.0","resolved":"https://packages.example/a.tgz"}}}""", true)]
    [InlineData("""{"packages":{"node_modules/@utrecht/table-css":{"version":"2.0.2"},"node_modules/@nl-design-system-unstable/voorbeeld-design-tokens":{}}}""", false)]
    public void The_rule_on_npm_lock_files_finds_what_it_looks_for(string text, bool found) => Assert.Equal(found, WrongIn("package-lock.json", text).Any());

    private static IEnumerable<string> WrongIn(string path, string text)
    {
        using var json = JsonDocument.Parse(text);
        foreach (var package in json.RootElement.GetProperty("packages").EnumerateObject())
        {
            var name = package.Name.Split("node_modules/")[^1];
            if (Regex.IsMatch(name, "tokens|assets|rijkshuisstijl", RegexOptions.IgnoreCase) && !OpenlyLicensedTokens.Contains(name))
            {
                yield return $"{path}: {name} holds the look of an organisation.";
            }

            if (package.Value.TryGetProperty("resolved", out _))
            {
                yield return $"{path}: {name} names the registry it came from.";
            }
        }
    }

    private static List<(string Package, string Version)> Versions()
    {
        var versions = XDocument.Parse(Repository.Get("Directory.Packages.props").Text).Descendants("PackageVersion")
            .Select(v => ((string)v.Attribute("Include")!, (string)v.Attribute("Version")!)).ToList();
        Assert.NotEmpty(versions);
        return versions;
    }

    private static IEnumerable<string> Rows(string heading) =>
        Repository.Get(Record).Text.Split("\n### ").Single(part => part.StartsWith(heading, StringComparison.Ordinal))
            .Split('\n').Select(line => Regex.Match(line, @"^\| `([^`]+)` \|")).Where(m => m.Success).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Dependencies(SourceFile package)
    {
        using var json = JsonDocument.Parse(package.Text);
        return [.. new[] { "dependencies", "devDependencies", "optionalDependencies" }
            .SelectMany(kind => json.RootElement.TryGetProperty(kind, out var list) ? list.EnumerateObject().Select(p => p.Name) : [])];
    }
}
