// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;
using Vliegwiel.Library.Seeds.Documents;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class SeedDocumentsTests
{
    [Theory]
    [InlineData("handreiking-houtbouw.pdf", "pdf", "Handreiking houtbouw in de woningbouwopgave", "houtskeletbouw", 3)]
    [InlineData("leidraad-circulair-aanbesteden-wegen.docx", "docx", "Circulair aanbesteden van wegen: leidraad", "gunningscriterium", 3)]
    [InlineData("grondstoffenanalyse-regio-nulmeting.html", "html", "Grondstoffenanalyse regio (nulmeting)", "bermgras", 6)]
    [InlineData("verslag-bijeenkomst-materialenhub.md", "md", "Verslag bijeenkomst materialenhub", "marktplaats", 6)]
    [InlineData("prestatieafspraken-circulair-slopen.txt", "txt", "Prestatieafspraken woningcorporaties circulair slopen", "oogstperiode", 1)]
    public async Task Each_example_document_is_read_and_says_that_it_is_fictitious(string fileName, string format, string title, string word, int fewestPages)
    {
        ReadingBench.NeedsPoppler();
        using var bench = new ReadingBench();
        using var content = new MemoryStream();
        await SeedDocuments.Open(fileName).CopyToAsync(content, TestContext.Current.CancellationToken);

        var outcome = await bench.ReadAsync(content.ToArray(), fileName);
        var read = ReadingBench.Document(outcome);
        var text = ReadingBench.Text(outcome);

        Assert.Equal((format, title), (read.Format, read.Title));
        Assert.InRange(read.Pages.Count, fewestPages, 20);
        Assert.Contains("fictief voorbeeld", read.Pages[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(text.Split([' ', '\n', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries).Length, 600, 1200);
    }

    [Fact]
    public void There_is_one_of_each_format_and_no_other_is_embedded()
    {
        Assert.Equal([".docx", ".html", ".md", ".pdf", ".txt"], SeedDocuments.FileNames.Select(FileNames.Extension).Order(StringComparer.Ordinal));
        var embedded = typeof(SeedDocuments).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Seeds/Documents/", StringComparison.Ordinal));
        Assert.Equal(SeedDocuments.FileNames.Order(StringComparer.Ordinal), embedded.Select(name => name["Seeds/Documents/".Length..]).Order(StringComparer.Ordinal));
    }
}
