// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Network.Discussing;

/// <summary>Tells the platform where mail for people goes.</summary>
internal sealed class MailboxSource(PeopleDirectory people, SignInSettings site) : IMailboxSource
{
    public string SiteAddress => site.SiteAddress.TrimEnd('/');

    public async Task<IReadOnlyList<MailReceiver>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : [.. (await people.FindMailboxesAsync(ids, cancel)).Values.OrderBy(m => m.PersonId).Select(m => new MailReceiver(m.PersonId, m.Name, m.Email))];
}
