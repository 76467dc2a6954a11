// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Confiding;

/// <summary>What stands on the form for something that contractors may not know yet.</summary>
internal sealed class ConfidentialRequest
{
    [Required(ErrorMessage = "Kies wat het is.")]
    public string? Soort { get; set; }

    [Required(ErrorMessage = "Geef het een naam."), StringLength(ConfidentialPart.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Schrijf op wat vertrouwelijk is."), StringLength(ConfidentialPart.TextMaxLength, ErrorMessage = "Maak de tekst hoogstens 5.000 tekens lang.")]
    public string? Tekst { get; set; }
}

/// <summary>On which agenda something is shared with the market.</summary>
internal sealed class ShareRequest
{
    [Required(ErrorMessage = "Kies op welke agenda u dit deelt.")]
    public string? Agenda { get; set; }

    public bool Zeker { get; set; }
}

/// <summary>What is kept from the market about an activity, for who may read it.</summary>
/// <param name="ShareOn">The agendas of alliances that the reader keeps, on which it may be shared.</param>
internal sealed record ShownConfidential(Activity Activity, IReadOnlyList<ConfidentialPart> Parts, NetworkNames Names, IReadOnlyList<string> Readers, IReadOnlyList<Choice> ShareOn);

/// <summary>Keeps estimates, planning and criteria in draft where contractors cannot find them, until they are shared with all of them at once.</summary>
internal sealed class KeepConfidential(VliegwielDb db, Access access, CurrentActor actor, ActivityDesk desk, AgendaTools tools)
{
    private const int MostParts = 200;

    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<ConfidentialKind>().Select(ConfidentialWords.Of).Select(w => new Choice(ActivityWords.KeyOf(w), char.ToUpperInvariant(w[0]) + w[1..]))];

    /// <returns>Null when there is nothing here for this actor: the same answer as when there is no such activity.</returns>
    public async Task<ShownConfidential?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await FindReadersAsync(kenmerk, cancel) is not var (placed, readers))
        {
            return null;
        }

        var parts = await access.Visible<ConfidentialPart>().AsNoTracking().Where(p => p.ActivityId == placed.Activity.Id)
            .OrderByDescending(p => p.WrittenAt).ThenBy(p => p.Id).Take(MostParts).ToListAsync(cancel);
        var names = await tools.Network.FindNamesAsync([.. parts.Select(p => p.WrittenById).Distinct()], [], readers, cancel);
        return new ShownConfidential(placed.Activity, parts, names, names.Describe(readers), [.. KeptBy(placed).Select(a => new Choice(a.Kenmerk, a.Title))]);
    }

    public async Task<Result<ConfidentialPart>> WriteAsync(string kenmerk, ConfidentialRequest request)
    {
        if (await FindReadersAsync(kenmerk, CancellationToken.None) is not var (placed, readers) || AgendaRights.Acts(actor.Value) is not { } me)
        {
            return new NothingConfidentialHere();
        }

        var part = ConfidentialPart.Of(placed.Activity, ConfidentialWords.Read(request.Soort) ?? ConfidentialKind.Other, request.Titel!.Trim(), request.Tekst!.Trim(), readers, me, tools.Clock.GetUtcNow());
        db.Add(part);
        tools.Journal.Record(new PartConfided(part.Kind) { ObjectId = part.Id });
        return await db.TrySaveAsync() is { } clash ? clash : part;
    }

    /// <summary>Shares it with everybody on that agenda at once, word for word, and writes down that it was shared.</summary>
    public async Task<Result<Disclosure>> ShareAsync(string kenmerk, string? part, ShareRequest request)
    {
        if (await FindReadersAsync(kenmerk, CancellationToken.None) is not var (placed, _) || AgendaRights.Acts(actor.Value) is not { } me
            || !Guid.TryParse(part, out var id)
            || await access.Visible<ConfidentialPart>().SingleOrDefaultAsync(p => p.Id == id && p.ActivityId == placed.Activity.Id, CancellationToken.None) is not { } confided)
        {
            return new NothingConfidentialHere();
        }

        if (placed.Agendas.All(a => a.AllianceId is null))
        {
            return new NoAllianceToShareWith();
        }

        if (KeptBy(placed).FirstOrDefault(a => a.Kenmerk == request.Agenda) is not { } agenda)
        {
            return new OnlyKeepersShare();
        }

        if (!request.Zeker)
        {
            return new SharingIsForGood();
        }

        var now = tools.Clock.GetUtcNow();
        if (confided.Share(now) is { } refusal)
        {
            return refusal;
        }

        var disclosure = Disclosure.Of(confided, placed.Activity, agenda, me, now);
        db.Add(disclosure);
        tools.Journal.Record(new PartShared(disclosure.Id) { ObjectId = confided.Id });
        tools.Journal.Record(new InformationDisclosed(agenda.Id, confided.Kind) { ObjectId = disclosure.Id });
        return await db.TrySaveAsync() is { } clash ? clash : disclosure;
    }

    /// <summary>The activity with who may read what is confidential about it; null for who is not one of them.</summary>
    private async Task<(PlacedActivity Placed, IReadOnlyList<Audience> Readers)?> FindReadersAsync(string kenmerk, CancellationToken cancel)
    {
        // Who may see the budget may see the rest: one decision about who is on which side.
        if (await desk.FindAsync(kenmerk, cancel) is not { } placed || await access.Visible<ActivityBudget>().AsNoTracking().SingleOrDefaultAsync(b => b.ActivityId == placed.Activity.Id, cancel) is not { } budget)
        {
            return null;
        }

        return (placed, budget.AudienceList);
    }

    private IEnumerable<Agenda> KeptBy(PlacedActivity placed) => placed.Agendas.Where(a => a.AllianceId is not null && AgendaRights.MayKeep(actor.Value, a));
}
