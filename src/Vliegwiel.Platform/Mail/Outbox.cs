// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Platform.Mail;

/// <summary>How mail leaves. Without a host it stays in the outbox, where it can be read in development.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 25;
    public bool UseTls { get; init; }
    public string? User { get; init; }
    public string? Password { get; init; }
    public string From { get; init; } = "vliegwiel@vliegwiel.example";
    public string FromName { get; init; } = "Vliegwiel";
}

/// <summary>A message to one person, in plain text.</summary>
/// <param name="HoldsSecret">It holds a link that signs somebody in: the text is emptied once it was sent.</param>
public sealed record Message(string To, string Subject, string Text, bool HoldsSecret = false)
{
    /// <summary>A name or a title is text of people: in a subject no line may begin.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One line of the outbox as development shows it.</summary>
public sealed record OutboxLine(Guid Id, string To, string Subject, string Text, DateTimeOffset QueuedAt, DateTimeOffset? SentAt);

/// <summary>The letter box of the platform: a message is posted in the transaction of the change that caused it.</summary>
public sealed class Outbox(VliegwielDb db, JobQueue jobs, TimeProvider clock)
{
    /// <summary>Saved with the next SaveChangesAsync, or not at all.</summary>
    public void Post(Message message)
    {
        if (message.To.AsSpan().IndexOfAny('\r', '\n') >= 0 || message.Subject.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new ArgumentException("An address or subject with a line break could add headers.", nameof(message));
        }

        if (message.To.Length > OutgoingMail.ToMaxLength || !MailAddress.TryCreate(message.To, out var one) || one.Address != message.To)
        {
            throw new ArgumentException("Not the address of one person.", nameof(message));
        }

        var mail = new OutgoingMail
        {
            To = message.To,
            Subject = OutgoingMail.FitSubject(message.Subject),
            Text = message.Text,
            HoldsSecret = message.HoldsSecret,
            QueuedAt = clock.GetUtcNow(),
        };
        db.Add(mail);
        jobs.Ask(new SendMail { MailId = mail.Id });
    }

    /// <summary>The newest messages, for development.</summary>
    public async Task<IReadOnlyList<OutboxLine>> ListAsync(int take, CancellationToken cancel) =>
        await db.Set<OutgoingMail>().AsNoTracking().OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Id).Take(take)
            .Select(m => new OutboxLine(m.Id, m.To, m.Subject, m.Text, m.QueuedAt, m.SentAt)).ToListAsync(cancel);
}

internal sealed record SendMail : WorkOrder
{
    public required Guid MailId { get; init; }
}

/// <summary>The mail server was not there or did not take the message.</summary>
internal sealed class MailNotTakenException(string why) : Exception($"The mail server did not take the message: {why}.");

/// <summary>Sends one message. When the server took it and the process is killed before that was written down, it goes twice: mail is at least once.</summary>
internal sealed partial class MailSending(VliegwielDb db, MailSettings settings, TimeProvider clock, ILogger<MailSending> log) : IWork<SendMail>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task DoAsync(SendMail order, CancellationToken cancel)
    {
        if (settings.Host is null)
        {
            LogNoHost(order.MailId);
            return;
        }

        if (await db.Set<OutgoingMail>().SingleOrDefaultAsync(m => m.Id == order.MailId && m.SentAt == null, cancel) is not { } mail)
        {
            return;
        }

        await SendAsync(settings.Host, mail, cancel);
        mail.SentAt = clock.GetUtcNow();
        if (mail.HoldsSecret)
        {
            mail.Text = "";
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task SendAsync(string host, OutgoingMail mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From.Host}>");
        // RFC 3834: no holiday replies.
        message.Headers.Add("Auto-Submitted", "auto-generated");

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, enough.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new MailNotTakenException("the server did not answer in time");
        }
        catch (SmtpException problem)
        {
            // What the server says often repeats the address, and neither the log nor the job board may hold that.
            throw new MailNotTakenException($"{problem.StatusCode} {(problem.InnerException ?? problem).GetType().Name}");
        }
    }

    [LoggerMessage(LogLevel.Information, "Mail {Id} stays in the outbox: no mail server is set")]
    private partial void LogNoHost(Guid id);
}
