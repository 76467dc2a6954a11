// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Handovers;

/// <summary>Ticks off one point of a hand-over: the person, the successor or who administers.</summary>
internal sealed class SettleHandoverItem(VliegwielDb db, Access access, CurrentActor actor, WorkTools tools)
{
    public async Task<Result<Handover>> RunAsync(string kenmerk, int number, HandoverItemState state, string? reason, CancellationToken cancel)
    {
        if (actor.Value.PersonId is not { } person
            || await access.Visible<Handover>().Include(h => h.Items).SingleOrDefaultAsync(h => h.Kenmerk == kenmerk, cancel) is not { } handover)
        {
            return new NotYoursToArrange();
        }

        if (handover.Settle(number, state, reason, person, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new HandoverItemSettled(number, state) { ObjectId = handover.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return handover;
    }
}

/// <summary>The Dutch words of a hand-over.</summary>
internal static class HandoverWords
{
    public static string Of(HandoverItemState state) => state switch
    {
        HandoverItemState.Open => "open",
        HandoverItemState.Done => "gedaan",
        HandoverItemState.NotNeeded => "niet nodig",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static HandoverItemState? ParseState(string? text)
    {
        foreach (var state in Enum.GetValues<HandoverItemState>())
        {
            if (Of(state) == text)
            {
                return state;
            }
        }

        return null;
    }

    public static string Of(HandoverItemKind kind) => kind switch
    {
        HandoverItemKind.Document => "Document: kies wie het voortaan bijhoudt",
        HandoverItemKind.Dossier => "Dossier: kies wie het voortaan bijhoudt",
        HandoverItemKind.RunningImport => "Import die nog loopt: wacht af en kijk na wat niet gelezen is",
        HandoverItemKind.Question => "Vraagstuk: kies wie voortaan trekker is",
        HandoverItemKind.Activity => "Activiteit: vraag wie voortaan eigenaar is",
        HandoverItemKind.RoleWithoutSuccessor => "Rol zonder opvolger: wijs iemand aan",
        HandoverItemKind.RoleThatGoesOn => "Rol die doorloopt: past die nog bij het nieuwe werk?",
        HandoverItemKind.Contacts => "Contacten: stel de opvolger voor en geef lopende afspraken door",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
