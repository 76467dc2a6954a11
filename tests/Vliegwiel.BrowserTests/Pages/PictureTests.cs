// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.BrowserTests.Browsers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>Photographs each page in each state, for people who judge the look and for the documents.</summary>
public sealed class PictureTests(Chromium chromium, Stage stage) : IClassFixture<Stage>
{
    [Fact, Trait("Screenshots", "alle")]
    public async Task Every_page_is_photographed_wide_and_narrow()
    {
        if (Environment.GetEnvironmentVariable("VLIEGWIEL_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            Assert.Skip("niet gedraaid: niet gevraagd; dit doet ./run screenshots");
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var visit in Visits.All)
        {
            await using var window = await stage.ShowAsync(chromium, visit);
            await Expect(window.Heading).ToContainTextAsync(visit.Heading);
            await window.Page.EvaluateAsync("() => document.fonts.ready");
            await TakeAsync(window, folder, $"{visit.Name}-1280");
            await window.NarrowAsync();
            await TakeAsync(window, folder, $"{visit.Name}-320");
        }

        Assert.All(Visits.All, visit => Assert.True(new FileInfo(Path.Combine(folder, $"{visit.Name}-320.png")).Length > 5_000, visit.Name));
    }

    private static Task TakeAsync(Window window, string folder, string name) =>
        window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
}
