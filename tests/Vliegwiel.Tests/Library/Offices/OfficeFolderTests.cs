// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Reading;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Library.Reading;
using Xunit;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>What is read from the files that offices make, against what is really in them.</summary>
public sealed partial class OfficeFolderTests(ITestOutputHelper output)
{
    private const string Name = "kantoormap";

    [Fact]
    public async Task Of_each_kind_of_office_file_the_text_is_right_and_in_order() => await MeasureAsync(OfficeFolder.OneOfEach());

    [Fact, Trait("Proef", Name)]
    public async Task Of_fifty_office_files_the_text_is_right_and_in_order()
    {
        Assert.SkipUnless(Trial.IsAsked(Name), "niet gedraaid: alleen met ./run proef kantoormap");
        await MeasureAsync(OfficeFolder.All());
    }

    [Fact]
    public void The_folder_holds_fifty_files_and_is_the_same_every_time()
    {
        ReadingBench.NeedsPoppler();
        var all = OfficeFolder.All().ToDictionary(f => f.Name, f => Convert.ToHexString(SHA256.HashData(f.Content)));

        Assert.Equal(50, all.Count);
        Assert.All(OfficeFolder.OneOfEach(), file => Assert.Equal(all[file.Name], Convert.ToHexString(SHA256.HashData(file.Content))));
    }

    private async Task MeasureAsync(IEnumerable<OfficeFile> files)
    {
        ReadingBench.NeedsPoppler();
        ReadingBench.NeedsTesseract();
        using var bench = new ReadingBench();
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var path = bench.Put(file.Content, file.Name);
            var read = ReadingBench.Document(await bench.ReadAsync(path, file.Name));
            var text = string.Join('\n', read.Pages.Select(p => p.Text));
            foreach (var page in read.ScannedPages)
            {
                text += "\n" + await new TextRecognition(ReadingBench.Limits).ReadPageAsync(path, read.Format, page, TestContext.Current.CancellationToken);
            }

            var share = Right(file.Truth, text);
            var line = string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{share:0.0000}  {file.Name}");
            output.WriteLine(line);
            if (share < (file.IsScan ? 0.95 : 0.98))
            {
                wrong.Add($"{line}\n{text}\n--- echt:\n{file.Truth}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    /// <summary>Words that are right and in the right order, of all words that are there or should be.</summary>
    internal static double Right(string truth, string read)
    {
        var (a, b) = (Words(truth), Words(read));
        var (before, row) = (new int[b.Length + 1], new int[b.Length + 1]);
        foreach (var word in a)
        {
            for (var i = 0; i < b.Length; i++)
            {
                row[i + 1] = word == b[i] ? before[i] + 1 : Math.Max(before[i + 1], row[i]);
            }

            (before, row) = (row, before);
        }

        return a.Length + b.Length == 0 ? 1 : 2.0 * before[^1] / (a.Length + b.Length);
    }

    private static string[] Words(string text) => [.. Word().Matches(Folding.Fold(text)).Select(m => string.Intern(m.Value))];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*")]
    private static partial Regex Word();
}
