// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Tests.House;

/// <summary>One text file of the repository, by its path from the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>The lines with their number, counted from one as an editor does.</summary>
    public IEnumerable<(int Number, string Line)> Lines => Text.Split('\n').Select((line, i) => (i + 1, line.TrimEnd('\r')));

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>The source tree that these tests are about, without what a build or a run leaves in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly HashSet<string> NotOurs =
        new(["artifacts", "node_modules", "bin", "obj", "dist", "data", "net10.0", "TestResults"], StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Walk(Root).Order(StringComparer.Ordinal).Select(Load).OfType<SourceFile>()]);

    public static IReadOnlyList<SourceFile> Files => Read.Value;

    public static IEnumerable<SourceFile> WithExtension(params string[] extensions) => Files.Where(f => extensions.Contains(f.Extension, StringComparer.Ordinal));

    public static SourceFile Get(string path) =>
        Files.SingleOrDefault(f => f.Path == path) ?? throw new InvalidOperationException($"There is no {path} under {Root}.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vliegwiel.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Vliegwiel.slnx.");
        }

        return folder.FullName;
    }

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (!NotOurs.Contains(name) && (!name.StartsWith('.') || name == ".ci"))
            {
                foreach (var file in Walk(child))
                {
                    yield return file;
                }
            }
        }

        // In a second worktree of git, .git is a file.
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !f.Contains(".received.", StringComparison.Ordinal) && Path.GetFileName(f) is not (".env" or ".git")))
        {
            yield return file;
        }
    }

    /// <summary>Null for a file that is no text: pictures and typefaces hold zeroes.</summary>
    private static SourceFile? Load(string file)
    {
        var text = File.ReadAllText(file);
        return text.Contains('\0', StringComparison.Ordinal) ? null : new(Path.GetRelativePath(Root, file).Replace('\\', '/'), text);
    }
}
