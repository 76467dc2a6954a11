// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.BrowserTests.Browsers;
using Xunit;

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
        var asked = Environment.GetEnvironmentVariable("VLIEGWIEL_SCREENSHOTS_VAN") is { Length: > 0 } part
            ? Visits.All.Where(v => part.Split(',').Any(p => v.Name.StartsWith(p, StringComparison.Ordinal))).ToList()
            : Visits.All;
        Assert.NotEmpty(asked);
        foreach (var visit in asked)
        {
            await using var window = await stage.ShowAsync(chromium, visit);
            await window.Page.EvaluateAsync("() => document.fonts.ready");
            await TakeAsync(window, folder, $"{visit.Name}-1280");
            await window.NarrowAsync();
            await TakeAsync(window, folder, $"{visit.Name}-320");
        }

        Assert.All(asked, visit => Assert.True(new FileInfo(Path.Combine(folder, $"{visit.Name}-320.png")).Length > 5_000, visit.Name));
    }

    private static Task TakeAsync(Window window, string folder, string name) =>
        window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
}
