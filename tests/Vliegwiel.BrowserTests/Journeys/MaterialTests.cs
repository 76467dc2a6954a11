// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>The same story with documents that were not made for the product.</summary>
public sealed class MaterialTests(Chromium chromium)
{
    [Theory, OnEachDatabaseWithAndWithoutScript]
    public async Task Each_source_document_is_found_by_a_word_that_only_it_has(TestDatabase database, bool script)
    {
        if (Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL") is not { Length: > 0 } material)
        {
            Assert.Skip("niet gedraaid: VLIEGWIEL_MATERIAAL is niet gezet");
            return;
        }

        var texts = Directory.GetFiles(Path.Combine(material, "mission", "bronnen"), "*.txt").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.NotEmpty(texts);
        await using var site = await LiveSite.WithoutDocumentsAsync(database);
        await using var spinner = await Window.OpenAsync(chromium, site, script);
        await using var colleague = await Window.OpenAsync(chromium, site, script);

        await spinner.ComeInAsAsync("Spinner gemeenten");
        await spinner.AddDocumentsAsync("Iedereen die is aangemeld", [.. texts.Select(text => Brought.Text(text.Key, text.Value))]);
        Assert.Contains($"{texts.Count} nieuw, 0 bekend, 0 niet gelezen", await spinner.RefreshUntilReadAsync(), StringComparison.Ordinal);

        await colleague.ComeInAsAsync("Beleidsmedewerker circulaire economie");
        foreach (var (name, text) in texts)
        {
            var word = OwnWord(text, texts.Where(other => other.Key != name).Select(other => other.Value));
            var title = await spinner.Page.Locator("tbody tr").Filter(new() { HasText = name }).GetByRole(AriaRole.Link).GetAttributeAsync("href");
            await spinner.GoAsync(title!);
            await (await colleague.FindAsync(word, await spinner.HeadingTextAsync())).Locator("h2 a").ClickAsync();
            await Expect(colleague.Page).ToHaveURLAsync(spinner.Page.Url);
            await spinner.Page.GoBackAsync();
        }

        Assert.Empty(spinner.Complaints.Concat(colleague.Complaints));
    }

    /// <summary>A long word that stands often in this text and in no other.</summary>
    private static string OwnWord(string text, IEnumerable<string> others) =>
        Words(text).GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)
            .First(word => others.All(other => !other.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"(?<!\w)[a-z]{9,20}(?!\w)").Select(match => match.Value);
}
