// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Platform;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>The log tells what went wrong, and nothing of who somebody is or what they looked for.</summary>
public sealed class LogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_session_leaves_no_name_address_or_question_in_the_log(TestDatabase database)
    {
        await using var server = new SmtpServer { AnswerTo = address => $"550 <{address}> unknown" };
        var log = new EveryLine();
        var region = await Regions.CopyAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { Mail = new MailSettings { Host = "127.0.0.1", Port = server.Port } }, b => b.Logging.AddProvider(log));
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var stranger = site.Anonymous();

        await spinner.GetAsync("/zoeken?q=vertrouwelijkewens");
        await spinner.GetAsync("/bibliotheek?titel=vertrouwelijkewens");
        await stranger.GetAsync("/mensen/vertrouwelijkewens");
        await spinner.GetAsync("/vertrouwelijkewens/bestaat/niet");
        var answer = await spinner.UploadAsync("openbaar", ("vertrouwelijkewens.txt", Encoding.UTF8.GetBytes("vertrouwelijkewens")), ("vertrouwelijkewens.docx", Encoding.UTF8.GetBytes("geen Word")));
        await site.InScopeAsync(TestSite.Spinner, async s =>
        {
            s.GetRequiredService<Outbox>().Post(new Message("vertrouwelijkewens@lindedal.example", "vertrouwelijkewens", "vertrouwelijkewens"));
            return await s.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.SettleAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "bestanden"), "*", SearchOption.AllDirectories))
        {
            await File.AppendAllTextAsync(file, "stuk", Stop);
        }

        await spinner.GetAsync((await spinner.GetAsync(answer.Location!)).LinkTo("vertrouwelijkewens.txt") + "/bestand");

        var lines = log.ToString();
        Assert.Contains("MailNotTakenException", lines, StringComparison.Ordinal);
        Assert.Contains("DamagedFileException", lines, StringComparison.Ordinal);
        foreach (var secret in (string[])["vertrouwelijkewens", "spinner@", "@lindedal", "127.0.0.1", .. await NamesAsync(site)])
        {
            Assert.False(lines.Contains(secret, StringComparison.OrdinalIgnoreCase), $"“{secret}” stands in the log:\n{string.Join('\n', lines.Split('\n').Where(l => l.Contains(secret, StringComparison.OrdinalIgnoreCase)).Take(5))}");
        }
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestSite site) => await site.InScopeAsync(null, async s =>
        (await s.GetRequiredService<Vliegwiel.Network.Contracts.NetworkDirectory>().ListPersonasAsync(Stop)).Select(p => p.Name).ToList());

    /// <summary>All that the site would write, with the values of the message, the scopes and the whole exception.</summary>
    private sealed class EveryLine : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public override string ToString() => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : "";
            _lines.Enqueue($"{logLevel} {formatter(state, exception)} {values} {exception}");
        }

        public void Dispose() { }
    }
}
