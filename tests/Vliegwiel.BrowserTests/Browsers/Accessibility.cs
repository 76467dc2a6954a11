// SPDX-License-Identifier: EUPL-1.2
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>
/// Asks axe what is wrong with the page as it stands. The pages have no frames, so one run within the page sees all of it;
/// the run over many frames, with its second page and its list of all that is right, took most of the time of these tests.
/// </summary>
internal static class Accessibility
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule that passed or failed must have looked at something: fewer means that axe did not look.</summary>
    private const int FewestPasses = 10;

    public static async Task NothingIsWrongAsync(Window window, string how)
    {
        if (!await window.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await window.Page.EvaluateAsync(s_axe);
        }

        var found = await window.Page.EvaluateAsync<Found>("""
            async () => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
                resultTypes: ['violations'],
              });
              return {
                passes: found.passes.length,
                frames: document.querySelectorAll('iframe, frame').length,
                wrong: found.violations.map(rule => rule.id + ': ' + rule.help + '\n  ' + rule.nodes.map(node => node.html).join('\n  ')),
              };
            }
            """);
        Assert.True(found.Passes > FewestPasses, "axe looked at nothing.");
        Assert.Equal(0, found.Frames);
        Assert.True(found.Wrong.Length == 0, $"{how}:\n{string.Join('\n', found.Wrong)}");
    }

    private sealed class Found
    {
        public int Passes { get; set; }
        public int Frames { get; set; }
        public string[] Wrong { get; set; } = [];
    }
}
