// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.SigningIn;

/// <summary>A link as it was made: the only moment at which its address can be read.</summary>
internal sealed record MadeLink(string Address, string Name, string Purpose, DateTimeOffset ExpiresAt);

/// <summary>Lets one person in by a link, to one thing or through the eyes of a group to which the giver belongs.</summary>
internal sealed class GiveGuestLink(VliegwielDb db, Access access, CurrentActor actor, GuestLinkMail mail)
{
    public async Task<Result<MadeLink>> RunAsync(GuestLinkRequest request, TimeSpan lasts)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } giver } || await FindSightAsync(request) is not { } sight)
        {
            return new NothingToOpen();
        }

        var email = string.IsNullOrWhiteSpace(request.Email) ? null : request.Email.Trim().ToLowerInvariant();
        var made = await mail.MakeAsync(giver, request, sight, email, await FindPersonAsync(email), lasts);
        await db.SaveChangesAsync(CancellationToken.None);
        return made;
    }

    /// <summary>A person with an account signs in; a link that acted as that person would pass the code of the app by.</summary>
    private async Task<Guid?> FindPersonAsync(string? email) =>
        email is null ? null
        : await db.Contacts.Where(c => c.Email == email && !db.Set<Account>().Any(a => a.PersonId == c.PersonId)).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(CancellationToken.None);

    private async Task<GuestSight?> FindSightAsync(GuestLinkRequest request)
    {
        var held = actor.Value.Audiences.Where(MayGive).Select(a => a.Token).ToHashSet(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(request.Pagina))
        {
            return request.Groep is { } group && held.Contains(group) ? new GuestSight(null, "/", [group]) : null;
        }

        var path = PathOf(request.Pagina.Trim());
        if (await access.VisibleObjects().Where(o => o.Url == path).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(CancellationToken.None) is not { } id)
        {
            return null;
        }

        var through = (await access.WhoMaySeeAsync(id, CancellationToken.None)).Where(a => actor.Value.Audiences.Contains(a) && !IsConfidential(a) && !a.IsOfGuests).ToList();
        return through.Count == 0 || through.Contains(Audience.Public) ? null : new GuestSight(id, path, [.. through.Select(a => a.Token)]);
    }

    /// <summary>Groups of people who work together; not "everybody who signed in", not one person, not a role, and not who may see what is sensitive to the market.</summary>
    internal static bool MayGive(Audience audience) =>
        audience.Token.StartsWith("org:", StringComparison.Ordinal) || (audience.Token.StartsWith("verband:", StringComparison.Ordinal) && !IsConfidential(audience));

    private static bool IsConfidential(Audience audience) => audience.Id is { } id && audience == Audience.AllianceConfidential(id);

    private static string PathOf(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address.AbsolutePath : typed.Split('?', '#')[0];
}

/// <summary>Makes the link and the letter that goes with it. Saved with the next SaveChangesAsync.</summary>
internal sealed class GuestLinkMail(VliegwielDb db, Links links, Outbox outbox, EventJournal journal, TimeProvider clock)
{
    public async Task<MadeLink> MakeAsync(Guid giver, GuestLinkRequest request, GuestSight sight, string? email, Guid? personId, TimeSpan lasts)
    {
        var link = GuestLink.Give(giver, personId, request.Naam!.Trim(), request.Doel!.Trim(), sight, clock.GetUtcNow(), lasts);
        db.Add(link);
        var address = links.Absolute(await links.MakeAsync(LinkPurpose.Guest, link.Id, lasts));
        journal.Record(new GuestLinkGiven { ObjectId = link.Id, OpensId = sight.ObjectId, ExpiresAt = link.ExpiresAt });
        if (email is not null)
        {
            outbox.Post(new Message(
                email,
                "Toegang tot een pagina op Vliegwiel",
                $"""
                Beste {link.Name},

                U kunt op Vliegwiel meekijken, zonder account. Waarvoor: {link.Purpose}
                Open deze koppeling:
                {address}

                De koppeling is alleen voor u en werkt tot en met {Dates.Day(link.ExpiresAt)}. Stuur deze mail niet door.
                """,
                HoldsSecret: true));
        }

        return new MadeLink(address, link.Name, link.Purpose, link.ExpiresAt);
    }
}

/// <summary>What a guest reads before going in.</summary>
internal sealed record OfferedSight(GuestLink Link, string Giver, string? Title);

/// <summary>Opens a link for a guest, and takes it back.</summary>
internal sealed class OpenGuestLink(VliegwielDb db, Links links, GuestActors guests, Sessions sessions, EventJournal journal, TimeProvider clock)
{
    /// <returns>Null when the link opens nothing any more.</returns>
    public async Task<OfferedSight?> FindAsync(string token, CancellationToken cancel)
    {
        if (await links.FindAsync(LinkPurpose.Guest, token, cancel) is not { SubjectId: { } id }
            || await guests.FindAsync(id, cancel) is null
            || await db.GuestLinks.SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } link)
        {
            return null;
        }

        var giver = await db.People.Where(p => p.Id == link.GiverId).Select(p => p.Name).SingleAsync(cancel);
        var title = await db.Set<ObjectRow>().Where(o => o.Id == link.ObjectId).Select(o => o.Title).SingleOrDefaultAsync(cancel);
        return new OfferedSight(link, giver, title);
    }

    /// <returns>Where the guest lands; null when the link opens nothing any more.</returns>
    public async Task<string?> RunAsync(HttpContext http, string token)
    {
        if (await FindAsync(token, CancellationToken.None) is not { Link: { } link })
        {
            return null;
        }

        link.Use(clock.GetUtcNow());
        journal.Record(new GuestLinkOpened { ObjectId = link.Id });
        await sessions.StartAsync(http, link);
        return link.Url;
    }

    /// <returns>False when it is not this giver's.</returns>
    public async Task<bool> RevokeAsync(Guid giver, Guid guestLinkId)
    {
        if (await db.GuestLinks.SingleOrDefaultAsync(l => l.Id == guestLinkId && l.GiverId == giver, CancellationToken.None) is not { } link)
        {
            return false;
        }

        link.Revoke(clock.GetUtcNow());
        await links.EndAsync(LinkPurpose.Guest, link.Id);
        journal.Record(new GuestLinkRevoked { ObjectId = link.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }
}
