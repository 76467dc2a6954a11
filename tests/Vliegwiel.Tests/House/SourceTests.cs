// SPDX-License-Identifier: EUPL-1.2
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>The rules of the house that can be read from the source.</summary>
public sealed class SourceTests
{
    /// <summary>Files that may change rows without loading them, because nobody sees those rows as a thing with a page.</summary>
    private static readonly Dictionary<string, string> MayPassTheSpineBy = new(StringComparer.Ordinal)
    {
        ["src/Vliegwiel.Platform/Jobs/JobRunner.cs"] = "taking, renewing and finishing a lease must be one statement that only one worker can win",
        ["src/Vliegwiel.Platform/Jobs/JobBoard.cs"] = "a failed job is given new tries in the same way",
        ["src/Vliegwiel.Platform/Jobs/Scheduler.cs"] = "the next moment of recurring work is claimed by one node",
    };

    [Fact]
    public void Every_source_file_names_its_licence() =>
        None(Repository.WithExtension(".cs", ".razor", ".css", ".js", ".mjs").Append(Repository.Get("run")).Append(Repository.Get(".ci/run")), Rules.LacksLicenceLine);

    [Fact]
    public void Only_the_data_and_search_of_the_platform_know_which_database_it_is() =>
        None(Sources.Where(f => !f.IsUnder("src/Vliegwiel.Platform/Data") && !f.IsUnder("src/Vliegwiel.Platform/Search")), Rules.AsksWhichDatabase);

    [Fact]
    public void Nothing_with_a_page_is_changed_without_the_spine_seeing_it() =>
        None(Sources.Where(f => !MayPassTheSpineBy.ContainsKey(f.Path)), Rules.PassesTheSpineBy);

    [Fact]
    public void Whatever_is_switched_off_says_why_on_the_same_line() =>
        None(Repository.WithExtension(".cs", ".razor", ".csproj", ".props", ".targets").Where(f => f.Path != RulesFile), Rules.SwitchesOffWithoutReason);

    [Fact]
    public void Pages_hold_no_inline_style_script_or_handler() =>
        None(Repository.WithExtension(".razor"), Rules.HasInlineStyleOrScript);

    [Fact]
    public void Types_are_named_after_what_they_are() =>
        None(Repository.WithExtension(".cs", ".razor").Where(f => f.IsUnder("src")), Rules.HasForbiddenTypeName);

    [Fact]
    public void No_file_names_the_machine_it_was_made_on() =>
        None(Repository.Files.Where(f => f.Path != RulesFile && f.Path != ThisFile), Rules.NamesAMachine);

    [Theory]
    [InlineData("A.cs", "namespace A;", true)]
    [InlineData("A.cs", "// SPDX-License-Identifier: EUPL-1.2\nnamespace A;", false)]
    [InlineData("run", "#!/usr/bin/env bash\n# SPDX-License-Identifier: EUPL-1.2", false)]
    public void The_rule_on_licences_finds_what_it_looks_for(string path, string text, bool found) => Check(Rules.LacksLicenceLine, path, text, found);

    [Theory]
    [InlineData("if (db.Database.IsNpgsql())", true)]
    [InlineData("if (settings.IsPostgres)", false)]
    public void The_rule_on_databases_finds_what_it_looks_for(string text, bool found) => Check(Rules.AsksWhichDatabase, "A.cs", text, found);

    [Theory]
    [InlineData("await items.ExecuteUpdateAsync(set => set", true)]
    [InlineData("items.ExecuteDelete();", true)]
    [InlineData("db.Remove(item);", false)]
    public void The_rule_on_the_spine_finds_what_it_looks_for(string text, bool found) => Check(Rules.PassesTheSpineBy, "A.cs", text, found);

    [Theory]
    [InlineData("#pragma warning disable CA1031", true)]
    [InlineData("#pragma warning disable CA1031 // one bad job must not stop the others", false)]
    [InlineData("<NoWarn>CA1031</NoWarn>", true)]
    [InlineData("<NoWarn>CA1031</NoWarn> <!-- generated code does not follow it -->", false)]
    [InlineData("[Fact(Skip = \"\")]", true)]
    [InlineData("[Fact(Skip = \"niet gedraaid: geen PostgreSQL\")]", false)]
    [InlineData("Assert.SkipWhen(x, \"\");", true)]
    [InlineData("[SuppressMessage(\"Design\", \"CA1031\")]", true)]
    public void The_rule_on_reasons_finds_what_it_looks_for(string text, bool found) => Check(Rules.SwitchesOffWithoutReason, "A.cs", text, found);

    [Theory]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<style>p { }</style>", true)]
    [InlineData("<script>go()</script>", true)]
    [InlineData("<a onclick=\"go()\">", true)]
    [InlineData("<script type=\"module\" src=\"/js/a.js\"></script>", false)]
    [InlineData("<script type=\"application/ld+json\">{}</script>", false)]
    [InlineData("<EditForm OnValidSubmit=\"SaveAsync\"><link rel=\"stylesheet\"><button @onclick=\"Go\">", false)]
    [InlineData("@* never style=\"…\" *@", false)]
    public void The_rule_on_inline_code_finds_what_it_looks_for(string text, bool found) => Check(Rules.HasInlineStyleOrScript, "A.razor", text, found);

    [Theory]
    [InlineData("A.cs", "internal sealed class ItemManager(Db db)", true)]
    [InlineData("A.cs", "public readonly record struct ItemDto(int A);", true)]
    [InlineData("A.cs", "public interface IItemService", true)]
    [InlineData("ListHelper.razor", "", true)]
    [InlineData("A.cs", "/// <summary>This class ItemManager was called</summary>\ninternal class Database", false)]
    public void The_rule_on_names_finds_what_it_looks_for(string path, string text, bool found) => Check(Rules.HasForbiddenTypeName, path, text, found);

    [Theory]
    [InlineData("cd /work/main", true)]
    [InlineData("\"resolved\": \"https://registry.npmjs.example/a.tgz\"", true)]
    [InlineData("href=\"/netwerk/work/\"", false)]
    public void The_rule_on_machines_finds_what_it_looks_for(string text, bool found) => Check(Rules.NamesAMachine, "a.md", text, found);

    private const string RulesFile = "tests/Vliegwiel.Tests/House/Rules.cs";
    private const string ThisFile = "tests/Vliegwiel.Tests/House/SourceTests.cs";

    private static IEnumerable<SourceFile> Sources => Repository.WithExtension(".cs", ".razor").Where(f => f.IsUnder("src"));

    private static void None(IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<string>> rule)
    {
        var all = files.ToList();
        Assert.NotEmpty(Repository.Files);
        var found = all.SelectMany(rule).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static void Check(Func<SourceFile, IEnumerable<string>> rule, string path, string text, bool found) =>
        Assert.Equal(found, rule(new SourceFile(path, text)).Any());
}
