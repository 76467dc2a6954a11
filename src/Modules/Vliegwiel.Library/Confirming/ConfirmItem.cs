// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reviewing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Confirming;

/// <summary>What an owner answers; the names stand in the form.</summary>
internal sealed class ConfirmationReply
{
    [Required(ErrorMessage = "Kies een antwoord.")] public string? Antwoord { get; set; }

    [MaxLength(ItemRemark.TextMaxLength, ErrorMessage = "Dit is te lang. Houd het bij {1} tekens.")] public string? Reden { get; set; }

    public static ConfirmationAnswer? Parse(string? text) => text switch
    {
        "klopt" => ConfirmationAnswer.StillTrue,
        "verouderd" => ConfirmationAnswer.Outdated,
        "niet-van-mij" => ConfirmationAnswer.NotMine,
        _ => null,
    };
}

/// <summary>What confirming writes and whom it tells.</summary>
internal sealed record CareTools(EventJournal Journal, ChangeStage Stages, PeopleDirectory Staff, Outbox Outbox, SignInSettings Site, TimeProvider Clock);

/// <summary>Keeps an item alive: says that it holds, that it is outdated, or that somebody else must keep it.</summary>
internal sealed class ConfirmItem(VliegwielDb db, CurrentActor actor, Access access, CareTools tools)
{
    /// <returns>Null when the link was used, has expired, is of somebody who no longer keeps the item, or never was.</returns>
    public async Task<(ConfirmationRequest Request, Item Item)?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = ConfirmationRequest.HashOf(token);
        return await db.ConfirmationRequests.SingleOrDefaultAsync(r => r.TokenHash == hash, cancel) is { } request && request.IsOpen(tools.Clock.GetUtcNow())
            && await db.Items.SingleOrDefaultAsync(i => i.Id == request.ItemId && i.OwnerId == request.PersonId, cancel) is { } item ? (request, item) : null;
    }

    /// <summary>Answers in the name of who got the mail; of two answers at the same time the second changes nothing.</summary>
    public async Task<Refusal?> AnswerAsync(string token, ConfirmationReply reply, IActorSource actors, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not var (request, item) || await actors.FindAsync(request.PersonId, cancel) is not { } owner)
        {
            return new LinkAnswered();
        }

        if (ConfirmationReply.Parse(reply.Antwoord) is not { } answer)
        {
            return new UnknownAnswer();
        }

        if (answer == ConfirmationAnswer.Outdated && string.IsNullOrWhiteSpace(reply.Reden))
        {
            return new ReasonNeeded();
        }

        // The journal names who answered, not the browser that happened to be signed in.
        actor.Become(owner);
        request.Close(answer, tools.Clock.GetUtcNow());
        await DoAsync(item, answer, reply.Reden, cancel);
        return await db.TrySaveAsync() is null ? null : new LinkAnswered();
    }

    /// <summary>The same three answers from the page of the item.</summary>
    public async Task<Result<Item>> AnswerAsync(Item item, ConfirmationAnswer answer, CancellationToken cancel)
    {
        if (!ItemRights.MayEdit(actor.Value, item))
        {
            return new NotYoursToEdit();
        }

        await DoAsync(item, answer, reason: null, cancel);
        return await db.TrySaveAsync() is { } refusal ? refusal : item;
    }

    /// <summary>Somebody takes on an item that nobody keeps.</summary>
    public async Task<Result<Item>> TakeOnAsync(Item item, CancellationToken cancel)
    {
        if (!ItemRights.MayTakeOn(actor.Value, item))
        {
            return new NotYoursToTakeOn();
        }

        await GiveAsync(item, actor.Value.PersonId, cancel);
        return await db.TrySaveAsync() is { } refusal ? refusal : item;
    }

    private async Task DoAsync(Item item, ConfirmationAnswer answer, string? reason, CancellationToken cancel)
    {
        switch (answer)
        {
            case ConfirmationAnswer.StillTrue:
                item.Confirm(actor.Value.PersonId, tools.Clock.GetUtcNow());
                tools.Journal.Record(new ItemConfirmed { ObjectId = item.Id });
                break;
            case ConfirmationAnswer.Outdated:
                if (ItemStages.After(item.Stage, ItemAct.MarkOutdated) is not null)
                {
                    await tools.Stages.ChangeAsync(item, ItemAct.MarkOutdated, reason?.Trim(), replacement: null, cancel);
                }

                break;
            case ConfirmationAnswer.NotMine:
                await GiveAsync(item, null, cancel);
                await TellAdministratorsAsync(item, cancel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer), answer, null);
        }
    }

    /// <summary>Who may read the reasons depends on who keeps the item.</summary>
    private async Task GiveAsync(Item item, Guid? personId, CancellationToken cancel)
    {
        item.GiveTo(personId);
        tools.Journal.Record(new ItemGiven { ObjectId = item.Id, OwnerId = personId });
        await RemarkAudiences.FollowAsync(db, tools.Journal, item, cancel);
    }

    private async Task TellAdministratorsAsync(Item item, CancellationToken cancel)
    {
        foreach (var administrator in item.OrganisationId is { } organisation ? await tools.Staff.ListAdministratorsAsync(organisation, cancel) : [])
        {
            // Not the title: who administers the organisation need not be among those who may see the item.
            tools.Outbox.Post(new Message(administrator.Email, "Een document zoekt iemand die het bijhoudt", $"""
                Beste {administrator.Name},

                Iemand van uw organisatie houdt een document in de bibliotheek van Vliegwiel niet meer bij. Wie bij uw organisatie werkt en het document mag zien, kan het overnemen:
                {tools.Site.SiteAddress.TrimEnd('/')}{LibraryLinks.WithoutOwner}
                """));
        }
    }

    /// <returns>Null when there is no such item for this actor.</returns>
    public Task<Item?> FindItemAsync(string kenmerk, CancellationToken cancel) => access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);
}

/// <summary>Brings who may read the reasons at an item in step with the item.</summary>
internal static class RemarkAudiences
{
    /// <summary>Saved with the next SaveChangesAsync.</summary>
    public static async Task FollowAsync(VliegwielDb db, EventJournal journal, Item item, CancellationToken cancel)
    {
        foreach (var remark in await db.ItemRemarks.Where(r => r.ItemId == item.Id).ToListAsync(cancel))
        {
            if (remark.Follow(item))
            {
                journal.Record(new ItemRemarkShared { ObjectId = remark.Id });
            }
        }
    }
}
