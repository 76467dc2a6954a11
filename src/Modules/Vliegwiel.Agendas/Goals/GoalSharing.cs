// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Goals;

/// <summary>Whose a goal or ambition may be and who else may see it, as choices of a form.</summary>
internal sealed class GoalSharing(CurrentActor actor, NetworkDirectory network, AllianceDirectory alliances)
{
    public const string OfOrganisation = "organisatie";
    public const string OwnOnly = "eigen";
    public const string Everybody = "openbaar";
    private const string OfAlliance = "verband:";

    /// <summary>Whose goal this actor may set; empty for who may set none.</summary>
    public async Task<IReadOnlyList<Choice>> OwnersAsync(CancellationToken cancel)
    {
        if (!AgendaRights.MayMake(actor.Value))
        {
            return [];
        }

        var own = actor.Value.OrganisationId is { } id ? await network.FindOrganisationAsync(id, cancel) : null;
        var led = AgendaRights.AlliancesOf(actor.Value) is { Count: > 0 } ids ? await alliances.FindAsync(ids, cancel) : [];
        return [.. own is null ? Array.Empty<Choice>() : [new Choice(OfOrganisation, own.Name)], .. led.Select(a => new Choice(OfAlliance + a.Id.ToString("N"), a.Name))];
    }

    /// <summary>With whom it may be shared.</summary>
    public async Task<IReadOnlyList<Choice>> ReadersAsync(CancellationToken cancel)
    {
        var mine = Memberships(actor.Value);
        var names = mine.Count > 0 ? await alliances.FindAsync(mine, cancel) : [];
        return
        [
            new Choice(OwnOnly, "Alleen van wie het is", "Wie bij de organisatie werkt, of de leden van het verband."),
            .. names.Select(a => new Choice(OfAlliance + a.Id.ToString("N"), $"Ook iedereen in {a.Name}", "Opdrachtgevers en opdrachtnemers allebei.")),
            new Choice(Everybody, "Iedereen, ook zonder aanmelden"),
        ];
    }

    /// <param name="owner">Of <see cref="OwnersAsync"/>.</param>
    /// <param name="readers">Of <see cref="ReadersAsync"/>.</param>
    public Result<GoalOwner> Read(string? owner, string? readers)
    {
        var shared = AllianceOf(readers);
        if (shared is { } with && !Memberships(actor.Value).Contains(with))
        {
            return new NotInThatAlliance();
        }

        return owner == OfOrganisation && actor.Value.OrganisationId is { } organisation ? new GoalOwner(organisation, shared, readers == Everybody)
            : AllianceOf(owner) is { } alliance && AgendaRights.AlliancesOf(actor.Value).Contains(alliance) ? new GoalOwner(null, alliance, readers == Everybody)
            : new GoalOfOthers();
    }

    public static string OwnerOf(Goal goal) => goal.OrganisationId is not null ? OfOrganisation : $"{OfAlliance}{goal.AllianceId:N}";

    public static string Of(Goal goal) => goal.AudienceList.Contains(Audience.Public) ? Everybody
        : goal.OrganisationId is not null && SharedWith(goal.AudienceList) is { } alliance ? $"{OfAlliance}{alliance:N}"
        : OwnOnly;

    public static Guid? AllianceOf(string? choice) => choice?.StartsWith(OfAlliance, StringComparison.Ordinal) == true && Guid.TryParseExact(choice[OfAlliance.Length..], "N", out var id) ? id : null;

    public static Guid? SharedWith(IEnumerable<Audience> audiences) => audiences.Where(a => a.Token.Split(':') is ["verband", _]).Select(a => a.Id).FirstOrDefault();

    /// <summary>The alliances in which this actor takes part.</summary>
    public static IReadOnlyList<Guid> Memberships(Actor actor) => [.. actor.Audiences.Where(a => a.Token.Split(':') is ["verband", _]).Select(a => a.Id!.Value).Distinct()];
}
