// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Whoever holds the link of the console becomes the first administrator, once.</summary>
internal sealed class BecomeFirstAdministrator(Links links, FirstAdministrator first, Welcome welcome, Sessions sessions)
{
    public async Task<bool> MayAsync(string token, CancellationToken cancel) =>
        await links.FindAsync(LinkPurpose.FirstAdministrator, token, cancel) is not null && !await first.ExistsAsync(cancel);

    public async Task<Refusal?> RunAsync(HttpContext http, string token, string name, string email, string password)
    {
        var address = email.Trim().ToLowerInvariant();
        if (await links.FindAsync(LinkPurpose.FirstAdministrator, token, CancellationToken.None) is not { } link || await first.ExistsAsync(CancellationToken.None))
        {
            return new LinkNoLongerValid();
        }

        if ((await welcome.CheckMailboxAsync(address) ?? PasswordRules.Check(password, name, address)) is { } refusal)
        {
            return refusal;
        }

        if (await welcome.FindPersonIdAsync(address, CancellationToken.None) is { } known && await welcome.HasAccountAsync(known, CancellationToken.None))
        {
            return new SomebodyElsesAddress();
        }

        var person = await welcome.FindPersonIdAsync(address, CancellationToken.None) ?? welcome.Introduce(name.Trim());
        welcome.OpenAccount(person, address, password);
        welcome.GiveRole(person, Role.SiteAdministrator, allianceId: null, organisationId: null);
        if (await links.SaveUseAsync(link) is { } clash)
        {
            return clash;
        }

        await sessions.StartAsync(http, person, SessionStage.AwaitingApp);
        return null;
    }
}
