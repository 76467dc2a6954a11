// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Applying;

/// <summary>What the page of an application shows.</summary>
/// <param name="Item">What was applied; null when the reader may not see that.</param>
internal sealed record ShownApplication(Application Application, (string Kenmerk, string Title)? Item, string? ToldBy, IReadOnlyList<string> Audience, IReadOnlyList<string> History, bool MayWithdraw);

internal sealed class WithdrawRequest
{
    [Required(ErrorMessage = "Schrijf op waarom u dit intrekt."), StringLength(Application.ReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 500 tekens lang.")]
    public string? Reden { get; set; }
}

/// <summary>Finds an application, and takes it out of the count when who told it asks so.</summary>
internal sealed class ShowApplication(VliegwielDb db, Access access, CurrentActor actor, ShowApplicationTools tools)
{
    public async Task<ShownApplication?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Application>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } application)
        {
            return null;
        }

        var item = await access.Visible<Item>().Where(i => i.Id == application.ItemId).Select(i => new { i.Kenmerk, i.Title }).SingleOrDefaultAsync(cancel);
        var history = await tools.History.OfAsync(application.Id, 10, cancel);
        var names = await tools.Network.NamesOfPeopleAsync([.. history.Select(h => h.PersonId).OfType<Guid>().Append(application.PersonId).Distinct()], cancel);
        return new ShownApplication(
            application,
            item is null ? null : (item.Kenmerk, item.Title),
            names.GetValueOrDefault(application.PersonId),
            await tools.Network.DescribeAsync(application.AudienceList, cancel),
            [.. history.Select(h => $"{Dates.Day(h.At)}: {ApplicationWords.OfAct(h.Act)}" + (h.PersonId is { } who ? $", door {names.GetValueOrDefault(who, "iemand die niet meer meedoet")}" : ""))],
            application.Counts && await MayWithdrawAsync(application, cancel));
    }

    public async Task<Result<Application>> WithdrawAsync(string kenmerk, WithdrawRequest request)
    {
        if (await access.Visible<Application>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } application
            || !await MayWithdrawAsync(application, CancellationToken.None))
        {
            return new NotYourApplication();
        }

        if (!application.Counts)
        {
            return new AlreadyWithdrawn();
        }

        application.Withdraw(request.Reden!.Trim(), tools.Clock.GetUtcNow());
        tools.Journal.Record(new ApplicationWithdrawn { ObjectId = application.Id });
        return await db.TrySaveAsync() is { } refusal ? refusal : application;
    }

    private async Task<bool> MayWithdrawAsync(Application application, CancellationToken cancel) =>
        actor.Value is { Kind: ActorKind.Person, ViewingAs: null, PersonId: { } me }
        && (application.PersonId == me || (await tools.Network.OrganisationsAdministeredByAsync(me, cancel)).Contains(application.OrganisationId));
}

/// <summary>Whom the page of an application asks.</summary>
internal sealed record ShowApplicationTools(NetworkDirectory Network, History History, EventJournal Journal, TimeProvider Clock);
