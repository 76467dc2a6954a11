// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Sharing;

internal sealed class ShareRequest
{
    [Required(ErrorMessage = "Kies ten minste één groep."), MinLength(1, ErrorMessage = "Kies ten minste één groep.")]
    public List<string>? Groepen { get; set; }
}

/// <summary>Changes who may see a document.</summary>
internal sealed class ShareItem(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, EventJournal journal)
{
    /// <returns>Null when there is no such document that this actor may share.</returns>
    public async Task<Item?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        var item = await access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);
        return item is not null && actor.Value.PersonId is { } me && item.IsSharedBy(me, await network.OrganisationsAdministeredByAsync(me, cancel)) ? item : null;
    }

    /// <summary>The groups this actor may choose: the own ones, the narrowest first, and those that were chosen before.</summary>
    public IReadOnlyList<Audience> Choices(Item item) =>
    [
        .. actor.Value.Audiences.Where(a => !a.Token.StartsWith("rol:", StringComparison.Ordinal)).Union(item.AudienceList)
            .OrderBy(a => a.Token.Split(':')[0] switch { "persoon" => 0, "org" => 1, "verband" => 2, "ingelogd" => 4, "openbaar" => 5, _ => 3 }),
    ];

    public async Task<Result<Item>> RunAsync(Item item, ShareRequest request)
    {
        var chosen = new List<Audience>();
        foreach (var text in request.Groepen ?? [])
        {
            if (!Audience.TryParse(text, out var audience))
            {
                return new UnknownAudience(text);
            }

            chosen.Add(audience.Value);
        }

        if (chosen.Count == 0)
        {
            return new NobodyChosen();
        }

        if (chosen.Except(Choices(item)).Any() || !chosen.Intersect(actor.Value.Audiences).Any())
        {
            return new NotYourGroup();
        }

        item.ShareWith(chosen);
        journal.Record(new ItemShared { ObjectId = item.Id });
        await Confirming.RemarkAudiences.FollowAsync(db, journal, item, CancellationToken.None);
        return await db.TrySaveAsync() is { } refusal ? refusal : item;
    }
}
