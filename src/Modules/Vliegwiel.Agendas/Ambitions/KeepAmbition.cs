// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Ambitions;

/// <summary>What can be chosen on the form of an ambition.</summary>
/// <param name="MayAdopt">Only who works for a municipality.</param>
internal sealed record AmbitionChoices(bool MayAdopt, IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Readers);

/// <summary>Writes down which ambition a municipality adopted (rule R6), and each version after it.</summary>
internal sealed class KeepAmbition(VliegwielDb db, Access access, GoalTools tools, PeopleDirectory people)
{
    public async Task<AmbitionChoices> ChoicesAsync(CancellationToken cancel) => new(
        await MayAdoptAsync(cancel),
        [.. (await tools.Themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes.Select(t => new Choice(t.Id.ToString("N"), $"{t.Name} ({s.Name})")))],
        await tools.Sharing.ReadersAsync(cancel));

    public async Task<Result<Ambition>> AdoptAsync(AmbitionRequest request)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me || !await MayAdoptAsync(CancellationToken.None))
        {
            return new OnlyMunicipalitiesSetAmbitions();
        }

        if (!Guid.TryParseExact(request.Thema, "N", out var theme) || (await tools.Themes.FindNamesAsync([theme], CancellationToken.None)).Count == 0)
        {
            return new NoSuchTheme();
        }

        var owner = tools.Sharing.Read(GoalSharing.OfOrganisation, request.Delen);
        var unit = request.Eenheid?.Trim() ?? "";
        var facts = request.ToFacts(unit);
        if ((owner.Refusal ?? facts.Refusal) is { } refusal)
        {
            return refusal;
        }

        // Of the own organisation: there is nothing in it that its people may not know.
        if (await db.Ambitions.Where(a => a.OrganisationId == owner.Value.OrganisationId && a.ThemeId == theme).Select(a => a.Title).FirstOrDefaultAsync(CancellationToken.None) is { } there)
        {
            return new ThemeHasAmbition(there);
        }

        if (facts.Value.Minimum.Value is not null && (string.IsNullOrWhiteSpace(request.Indicator) || unit.Length == 0 || GoalWords.ReadDirection(request.Richting) is null))
        {
            return new MinimumNeedsMeasure();
        }

        var measure = facts.Value.Minimum.IsMissing && string.IsNullOrWhiteSpace(request.Indicator) ? null : new AmbitionMeasure(request.Indicator?.Trim() ?? "", unit, GoalWords.ReadDirection(request.Richting) ?? GoalDirection.HigherIsBetter);
        var ambition = Ambition.Adopt(request.Titel!.Trim(), owner.Value, theme, measure, facts.Value, me, tools.Clock.GetUtcNow());
        db.Ambitions.Add(ambition);
        tools.Journal.Record(new AmbitionAdopted { ObjectId = ambition.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return ambition;
    }

    /// <returns>Null when there is no such ambition that this actor may renew.</returns>
    public async Task<Ambition?> FindToRenewAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Ambition>().Include(a => a.Versions).SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is { } ambition && MayKeep(tools.Actor.Value, ambition) ? ambition : null;

    public async Task<Result<Ambition>> RenewAsync(string kenmerk, AmbitionVersionRequest request)
    {
        if (await FindToRenewAsync(kenmerk, CancellationToken.None) is not { } ambition)
        {
            return new NotYourAmbition();
        }

        if (request.Basis != ambition.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        var facts = request.ToFacts(ambition.Unit);
        if (facts.Refusal is { } wrong)
        {
            return wrong;
        }

        var former = ambition.Latest.Minimum;
        if (ambition.Renew(facts.Value, AgendaRights.Acts(tools.Actor.Value)!.Value, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new AmbitionRenewed(ambition.Count) { ObjectId = ambition.Id });
        if (KeepGoal.Differs((0, former), (0, ambition.Latest.Minimum)))
        {
            await tools.Marks.OfAmbitionAsync(ambition, CancellationToken.None);
        }

        return await db.TrySaveAsync() is { } clash ? clash : ambition;
    }

    /// <summary>Who works for the organisation of which it is.</summary>
    public static bool MayKeep(Actor actor, Ambition ambition) => AgendaRights.Acts(actor) is not null && actor.OrganisationId == ambition.OrganisationId;

    public async Task<bool> MayAdoptAsync(CancellationToken cancel) => AgendaRights.Acts(tools.Actor.Value) is not null && tools.Actor.Value.OrganisationId is { } organisation
        && (await people.FindOrganisationsAsync([organisation], cancel)).TryGetValue(organisation, out var card) && card.Kind == "gemeente";
}
