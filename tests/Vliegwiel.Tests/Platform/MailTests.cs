// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Mail leaves with the change that caused it, once the server is there, and holds nothing that was not meant.</summary>
public sealed class MailTests
{
    private static readonly Message Letter = new("ontvanger@lindedal.example", "Uw vraag over coöperaties is beantwoord", "Beste lezer,\n\n.een regel die met een punt begint\nhttps://vliegwiel.example/vragen/1\n\nGroet");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_message_arrives_as_it_was_written(TestDatabase database)
    {
        await using var server = new SmtpServer();
        await using var site = await OpenAsync(database, server.Port);
        await PostAsync(site, Letter);

        await site.RunJobsAsync();
        await site.RunJobsAsync();

        var mail = Assert.Single(server.Taken);
        Assert.Equal("vliegwiel@vliegwiel.example", mail.From);
        Assert.Equal([Letter.To], mail.To);
        Assert.Equal(Letter.Text, mail.Text.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Letter.Subject, DecodeWord(mail.Header("Subject")!));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.NotNull(Assert.Single(await ListAsync(site)).SentAt);
    }

    [Theory, OnEachDatabase]
    public async Task While_the_server_is_away_the_message_waits_and_goes_once_when_it_is_back(TestDatabase database)
    {
        int port;
        await using (var gone = new SmtpServer())
        {
            port = gone.Port;
        }

        await using var site = await OpenAsync(database, port);
        await PostAsync(site, Letter);
        await site.RunJobsAsync();
        Assert.Null(Assert.Single(await ListAsync(site)).SentAt);

        await using var server = new SmtpServer(port);
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await site.RunJobsAsync();
        site.Clock.Move(TimeSpan.FromMinutes(20));
        await site.RunJobsAsync();

        Assert.Single(server.Taken);
        Assert.NotNull(Assert.Single(await ListAsync(site)).SentAt);
    }

    [Theory, OnEachDatabase]
    public async Task The_text_of_a_secret_is_gone_once_it_was_sent(TestDatabase database)
    {
        await using var server = new SmtpServer();
        await using var site = await OpenAsync(database, server.Port);
        await PostAsync(site, Letter with { HoldsSecret = true });
        Assert.NotEqual("", Assert.Single(await ListAsync(site)).Text);

        await site.RunJobsAsync();

        Assert.Contains("https://vliegwiel.example/vragen/1", Assert.Single(server.Taken).Text, StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(await ListAsync(site)).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_the_server_says_about_an_address_is_not_remembered(TestDatabase database)
    {
        await using var server = new SmtpServer { AnswerTo = address => $"550 <{address}> is here not known" };
        await using var site = await OpenAsync(database, server.Port);
        await PostAsync(site, Letter);

        await site.RunJobsAsync();

        var line = Assert.Single(await site.InScopeAsync(null, s => s.GetRequiredService<JobBoard>().ListAsync(10, Stop)));
        Assert.Contains("MailboxUnavailable", line.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("ontvanger", line.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("ontvanger", site.Problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: c@d.example", "Onderwerp")]
    [InlineData("a@b.example", "Onderwerp\nBcc: c@d.example")]
    [InlineData("a@b.example, c@d.example", "Onderwerp")]
    [InlineData("geen adres", "Onderwerp")]
    [InlineData("", "Onderwerp")]
    public async Task Nobody_adds_headers_or_receivers(string to, string subject)
    {
        await using var site = await OpenAsync(TestDatabase.Sqlite, 1);

        await Assert.ThrowsAsync<ArgumentException>(() => PostAsync(site, new Message(to, subject, "tekst")));

        Assert.Empty(await ListAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_subject_that_is_too_long_is_cut_and_goes(TestDatabase database)
    {
        await using var server = new SmtpServer();
        await using var site = await OpenAsync(database, server.Port);
        await PostAsync(site, Letter with { Subject = new string('a', OutgoingMail.SubjectMaxLength - 2) + "😀 en nog veel meer" });

        await site.RunJobsAsync();

        Assert.Equal(new string('a', OutgoingMail.SubjectMaxLength - 2) + "…", DecodeWord(Assert.Single(server.Taken).Header("Subject")!));
    }

    /// <summary>Without the made-up region, whose people write each other letters of their own.</summary>
    private static async Task<TestSite> OpenAsync(TestDatabase database, int port)
    {
        var region = await Regions.EmptyAsync(database);
        return await TestSite.OpenAsync(region, region.Settings with { Demo = false, Mail = new MailSettings { Host = "127.0.0.1", Port = port } }, _ => { });
    }

    private static Task PostAsync(TestSite site, Message message) => site.InScopeAsync(null, async s =>
    {
        s.GetRequiredService<Outbox>().Post(message);
        return await s.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
    });

    private static Task<IReadOnlyList<OutboxLine>> ListAsync(TestSite site) => site.InScopeAsync(null, s => s.GetRequiredService<Outbox>().ListAsync(100, Stop));

    /// <summary>The encoded words of RFC 2047 in a header, put together.</summary>
    private static string DecodeWord(string header)
    {
        using var bytes = new MemoryStream();
        foreach (var word in header.Split("=?utf-8?B?", StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Write(Convert.FromBase64String(word.Split("?=")[0]));
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
