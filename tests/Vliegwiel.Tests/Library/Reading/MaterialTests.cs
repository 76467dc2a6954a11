// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Reading;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class MaterialTests
{
    [Fact]
    public async Task The_source_documents_are_read_without_losing_a_word()
    {
        if (Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL") is not { Length: > 0 } material)
        {
            Assert.Skip("niet gedraaid: VLIEGWIEL_MATERIAAL is niet gezet");
            return;
        }

        using var bench = new ReadingBench();
        var files = Directory.GetFiles(Path.Combine(material, "mission", "bronnen"), "*.txt");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var read = ReadingBench.Document(await bench.ReadAsync(file, Path.GetFileName(file)));

            // Hyphens and breaks aside: those are what the reading mends.
            Assert.Equal(Letters(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)), Letters(ReadingBench.Text(read)));
        }
    }

    private static string Letters(string text) => string.Concat(TextCleaning.Clean(text).Where(char.IsLetterOrDigit));
}
