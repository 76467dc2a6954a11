// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Mail;

/// <summary>Somebody to whom the platform writes. The address never leaves the mail.</summary>
public sealed record MailReceiver(Guid PersonId, string Name, string Email);

/// <summary>Tells where mail for people goes and with what links in it start. The module that knows people answers.</summary>
public interface IMailboxSource
{
    /// <summary>Without a slash at the end. Never taken from a request.</summary>
    string SiteAddress { get; }

    /// <summary>Who has no address, or may no longer take part, is left out.</summary>
    Task<IReadOnlyList<MailReceiver>> FindAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel);
}
