// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Tests.House;

/// <summary>What a single source file may not hold. Each rule answers with the places where it does.</summary>
internal static class Rules
{
    private static readonly Regex TypeDeclaration = new(@"\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+([A-Z]\w*)", RegexOptions.Compiled);
    private static readonly Regex ForbiddenName = new("(?:Manager|Helper|Util|Utils|Service|Dto|Impl|Base)$", RegexOptions.Compiled);
    private static readonly Regex EmptyReason = new(@"\bSkip\s*=\s*""\s*""|\bAssert\.Skip(?:When|Unless)?\s*\((?:[^""]*,)?\s*""\s*""\s*\)", RegexOptions.Compiled);
    private static readonly Regex Suppression = new(@"^\[(?:assembly:\s*)?(?:[\w.]+\.)?SuppressMessage\(", RegexOptions.Compiled);
    private static readonly Regex InlineStyle = new(@"(?<![\w-])style\s*=", RegexOptions.Compiled);
    private static readonly Regex InlineHandler = new(@"(?<![\w@-])on[a-z]+\s*=\s*[""'@]", RegexOptions.Compiled);
    private static readonly Regex Script = new(@"<script\b(?<attributes>[^>]*)>(?<body>.*?)</script>", RegexOptions.Compiled | RegexOptions.Singleline);
    private static readonly Regex RazorComment = new(@"@\*.*?\*@", RegexOptions.Compiled | RegexOptions.Singleline);
    private static readonly Regex Machine = new(@"(?<![\w.~-])/(?:work|root)/|registry\.npmjs|nuget\.org|deb\.debian\.org|pypi\.org", RegexOptions.Compiled);

    /// <summary>The licence stands in the first line, or in the second when the first says with what to run the file.</summary>
    public static IEnumerable<string> LacksLicenceLine(SourceFile file)
    {
        var first = file.Lines.Select(l => l.Line.TrimStart('\uFEFF')).SkipWhile(l => l.StartsWith("#!", StringComparison.Ordinal)).First();
        if (!first.Contains("SPDX-License-Identifier: EUPL-1.2", StringComparison.Ordinal))
        {
            yield return $"{file.Path}: the first line does not name the licence.";
        }
    }

    public static IEnumerable<string> AsksWhichDatabase(SourceFile file) => Lines(file, new(@"\bIs(?:Sqlite|Npgsql)\b"), "asks which database it is");

    public static IEnumerable<string> PassesTheSpineBy(SourceFile file) => Lines(file, new(@"\bExecute(?:Update|Delete)(?:Async)?\b"), "changes rows that the spine does not see");

    public static IEnumerable<string> SwitchesOffWithoutReason(SourceFile file) =>
        file.Lines.Where(l => LacksReason(l.Line)).Select(l => $"{file.Path}:{l.Number}: no reason on this line: {l.Line.Trim()}");

    public static IEnumerable<string> HasInlineStyleOrScript(SourceFile file)
    {
        var markup = new SourceFile(file.Path, RazorComment.Replace(file.Text, m => new string('\n', m.Value.Count(c => c == '\n'))));
        var scripts = Script.Matches(markup.Text)
            .Where(m => m.Groups["body"].Value.Trim().Length > 0 && !m.Groups["attributes"].Value.Contains("application/ld+json", StringComparison.Ordinal))
            .Select(_ => $"{file.Path}: a script with content.");
        return Lines(markup, InlineStyle, "inline style")
            .Concat(Lines(markup, new("<style\\b"), "inline style"))
            .Concat(Lines(markup, InlineHandler, "inline handler"))
            .Concat(scripts);
    }

    public static IEnumerable<string> HasForbiddenTypeName(SourceFile file)
    {
        var declared = file.Extension == ".razor"
            ? [Path.GetFileNameWithoutExtension(file.Path)]
            : file.Lines.Select(l => Regex.Replace(l.Line, "//.*$", "")).SelectMany(l => TypeDeclaration.Matches(l)).Select(m => m.Groups[1].Value);
        return declared.Where(name => ForbiddenName.IsMatch(name)).Select(name => $"{file.Path}: {name} says how it is made, not what it is.");
    }

    public static IEnumerable<string> NamesAMachine(SourceFile file) => Lines(file, Machine, "names a machine or a registry");

    private static bool LacksReason(string line)
    {
        var (before, reason) = line.Split(line.Contains("<!--", StringComparison.Ordinal) ? "<!--" : "//", 2) is [var b, var r] ? (b, r) : (line, "");
        var start = before.TrimStart();
        var isSwitch = start.StartsWith("#pragma warning disable", StringComparison.Ordinal) || start.StartsWith("<NoWarn>", StringComparison.Ordinal);
        var isSuppression = Suppression.IsMatch(start) && !start.Contains("Justification = \"", StringComparison.Ordinal);
        return (isSwitch && reason.Count(char.IsLetter) < 10) || isSuppression || EmptyReason.IsMatch(before);
    }

    private static IEnumerable<string> Lines(SourceFile file, Regex forbidden, string what) =>
        file.Lines.Where(l => forbidden.IsMatch(l.Line)).Select(l => $"{file.Path}:{l.Number}: {what}: {l.Line.Trim()}");
}
