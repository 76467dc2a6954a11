// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Reading;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

/// <summary>A folder with made files and the readers that read them; it vanishes with the test.</summary>
internal sealed class ReadingBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vliegwiel-lezen-");

    public static ReadingLimits Limits { get; } = new() { ChildCommand = ["dotnet", ChildPath(), DocumentReadingChild.Verb] };

    public ReadingLimits Use { get; init; } = Limits;

    public string Put(byte[] content, string name = "bestand")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The whole way: sniffing, child process or poppler, limits.</summary>
    public Task<ReadOutcome> ReadAsync(byte[] content, string fileName) => ReadAsync(Put(content), fileName);

    public Task<ReadOutcome> ReadAsync(string path, string fileName) =>
        new DocumentReader(Use, NullLogger<DocumentReader>.Instance).ReadAsync(path, fileName, TestContext.Current.CancellationToken);

    /// <summary>Only the parsing, in this process.</summary>
    public static ReadOutcome Parse(byte[] content, string fileName, ReadingLimits? limits = null) =>
        DocumentParsing.Parse(new MemoryStream(content), fileName, limits ?? Limits);

    public static ReadOutcome Parse(string content, string fileName) => Parse(Encoding.UTF8.GetBytes(content), fileName);

    public static ReadDocument Document(ReadOutcome outcome)
    {
        Assert.True(outcome is ReadDocument, outcome.ToString());
        return (ReadDocument)outcome;
    }

    public static string Text(ReadOutcome outcome) => string.Join("\f", Document(outcome).Pages.Select(page => page.Text));

    public static string Reason(ReadOutcome outcome) => Assert.IsType<Unreadable>(outcome).Reason;

    /// <summary>Poppler is part of what CI tests; on a desk without it the test says so.</summary>
    public static void NeedsPoppler() => Needs("pdftotext", "poppler-utils");

    /// <summary>Tesseract with Dutch, in the same way.</summary>
    public static void NeedsTesseract() => Needs("tesseract", "tesseract-ocr en tesseract-ocr-nld");

    private static void Needs(string program, string package)
    {
        var isHere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!isHere && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Skip($"niet gedraaid: {program} ontbreekt");
        }

        Assert.True(isHere, $"{program} ontbreekt; installeer {package}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string ChildPath()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(output.Parent!.Parent!.FullName, "Vliegwiel.Web", output.Name, "vliegwiel.dll");
    }
}
