// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>Follows every link that somebody is shown, and the links on what is behind them, and reads all of it.</summary>
internal sealed partial class Crawl(Window window)
{
    /// <summary>More than a person ever opens; when there is more the test says so.</summary>
    private const int MostPages = 1_500;

    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>What was read, by address, with files unpacked and headers above.</summary>
    public IReadOnlyDictionary<string, string> Read => _read;

    /// <param name="begin">Addresses to begin at, or guessed.</param>
    /// <param name="follows">Which addresses belong to what is looked through.</param>
    public async Task RunAsync(IEnumerable<string> begin, Func<string, bool> follows)
    {
        var waiting = new Queue<string>(begin);
        while (waiting.TryDequeue(out var address))
        {
            if (_read.ContainsKey(address))
            {
                continue;
            }

            Assert.True(_read.Count < MostPages, $"More than {MostPages} pages; the last is {address}.");
            var answer = await window.Page.APIRequest.GetAsync(address);
            Assert.True(answer.Status < 500, $"{address}: {answer.Status}");
            _read[address] = await Unpacked.WithHeadersAsync(answer.Headers, await answer.BodyAsync());
            if (answer.Status != 200 || !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var link in Links().Matches(_read[address]).Select(m => m.Groups[1].Value).Where(l => l.StartsWith('/') && !l.StartsWith("//", StringComparison.Ordinal) && follows(l)))
            {
                waiting.Enqueue(link.Split('#')[0]);
            }
        }
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
