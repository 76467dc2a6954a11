// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Sends a link for a new password. What it answers does not depend on whether there is such an account.</summary>
internal sealed class AskNewPassword(VliegwielDb db, SignInLimits limits, Links links, Outbox outbox, SignInSettings settings)
{
    public async Task<Refusal?> RunAsync(HttpContext http, string email)
    {
        var address = email.Trim().ToLowerInvariant();
        var taken = await limits.TakeAsync(LimitKey.NewPassword(address), LimitKey.From(http, "wachtwoord"));
        if (taken.LockedUntil is { } until)
        {
            return new TooManyTries(until);
        }

        var account = await (from a in db.Accounts
                             join person in db.Set<Person>() on a.PersonId equals person.Id
                             where a.Email == address && !person.IsBlocked
                             select a).SingleOrDefaultAsync(CancellationToken.None);
        if (account is null)
        {
            return null;
        }

        var link = links.Absolute(await links.MakeAsync(LinkPurpose.NewPassword, account.Id, settings.NewPasswordLink));
        outbox.Post(new Message(
            account.Email,
            "Nieuw wachtwoord voor Vliegwiel",
            $"""
            Iemand vroeg voor dit adres een nieuw wachtwoord voor Vliegwiel. Was u dat? Kies het dan via deze koppeling:
            {link}

            De koppeling werkt één keer en een uur lang. Daarna vraagt Vliegwiel ook nog de code uit uw app.

            Vroeg u dit niet? Dan hoeft u niets te doen; uw wachtwoord blijft hetzelfde.
            """,
            HoldsSecret: true));
        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }
}

/// <summary>Replaces a password and ends every session of that person.</summary>
internal sealed class ChoosePassword(VliegwielDb db, Links links, Vault vault, Sessions sessions, EventJournal journal, TimeProvider clock)
{
    public async Task<bool> MayAsync(string token, CancellationToken cancel) => await links.FindAsync(LinkPurpose.NewPassword, token, cancel) is not null;

    /// <summary>By the link of a mail: who follows it signs in afterwards, with the code of the app.</summary>
    public async Task<Refusal?> WithLinkAsync(string token, string password)
    {
        if (await links.FindAsync(LinkPurpose.NewPassword, token, CancellationToken.None) is not { SubjectId: { } id } link)
        {
            return new LinkNoLongerValid();
        }

        var account = await db.Accounts.SingleAsync(a => a.Id == id, CancellationToken.None);
        return await ReplaceAsync(account, password) ?? await links.SaveUseAsync(link);
    }

    /// <summary>By somebody who is signed in; that browser goes on in a new session.</summary>
    public async Task<Refusal?> SignedInAsync(HttpContext http, Guid personId, string password)
    {
        var account = await db.Accounts.SingleAsync(a => a.PersonId == personId, CancellationToken.None);
        if (await ReplaceAsync(account, password) is { } refusal)
        {
            return refusal;
        }

        await links.EndAsync(LinkPurpose.NewPassword, account.Id);
        await db.SaveChangesAsync(CancellationToken.None);
        await sessions.StartAsync(http, personId, SessionStage.Full);
        return null;
    }

    private async Task<Refusal?> ReplaceAsync(Account account, string password)
    {
        var name = await db.People.Where(p => p.Id == account.PersonId).Select(p => p.Name).SingleAsync(CancellationToken.None);
        if (PasswordRules.Check(password, name, account.Email) is { } refusal)
        {
            return refusal;
        }

        var method = await db.SignInMethods.SingleAsync(m => m.AccountId == account.Id && m.Kind == SignInMethodKind.Password, CancellationToken.None);
        method.ReplaceSecret(vault.Hash(password), clock.GetUtcNow());
        await sessions.EndAllAsync(account.PersonId, except: null);
        journal.Record(new SignInMethodChanged { ObjectId = account.Id, Method = SignInMethodKind.Password });
        return null;
    }
}
