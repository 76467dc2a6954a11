// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Somebody in a team as the page shows it.</summary>
/// <param name="HasLeft">No longer works for the organisation for which that person was asked.</param>
internal sealed record MemberLine(Guid PersonId, string Name, string? Organisation, string Side, string Expertise, string State, bool IsIn, bool HasLeft);

/// <summary>A guest as the page shows it.</summary>
internal sealed record GuestLine(GuestPass Pass, string Name, string? Organisation, string State);

/// <summary>The team of an activity, for who sees the activity.</summary>
internal sealed record ShownTeam
{
    public required PlacedActivity Placed { get; init; }

    /// <summary>Null when there never was one.</summary>
    public required ActivityTeam? Team { get; init; }

    public required TeamState? State { get; init; }

    /// <summary>First who leads it, then by name.</summary>
    public required IReadOnlyList<MemberLine> Members { get; init; }

    public required IReadOnlyList<GuestLine> Guests { get; init; }

    /// <summary>How many are in it of each side: guests count nowhere.</summary>
    public required string Balance { get; init; }

    public required NetworkNames Names { get; init; }
    public required IReadOnlyList<Expectation> Next { get; init; }
    public required bool IAmAsked { get; init; }
    public required Guid? MyMembership { get; init; }
    public required DateOnly Today { get; init; }
    public Activity Activity => Placed.Activity;
    public bool IsOver => State == TeamState.Ended;
}

/// <summary>What the team has to do next, and where.</summary>
internal sealed record Expectation(string Text, DateOnly? On, string? Href);

/// <summary>Whom the page of a team asks.</summary>
internal sealed record ShowTeamTools(AllianceSeats Seats, NetworkDirectory Network, AskOwner People, CurrentActor Actor);

/// <summary>Finds the team of an activity with who is in it, on which side, and what is expected of it.</summary>
internal sealed class ShowTeam(ActivityDesk desk, TeamDesk teams, GuestBook guests, ShowTeamTools tools)
{
    private const string Contractors = "on";
    private const string Clients = "og";

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownTeam?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindForGuestsTooAsync(kenmerk, cancel) is not { } placed)
        {
            return null;
        }

        var today = teams.Moment.Today;
        var activity = placed.Activity;
        var team = await teams.LatestAsync(activity.Id, cancel);
        var passes = activity.IsOpenToGuests ? await guests.ListAsync(activity.Id, cancel) : [];
        var leader = activity.OwnerId;
        var people = new[] { leader }.OfType<Guid>().Concat((team?.Members ?? []).Select(m => m.PersonId)).Concat(passes.Select(p => p.PersonId)).Distinct().ToList();
        var alliances = activity.AudienceList.Where(a => a.Token.StartsWith("verband:", StringComparison.Ordinal)).Select(a => a.Id!.Value).Distinct().ToList();
        var seated = people.Count == 0 ? [] : await tools.Seats.FindPeopleAsync(alliances, people, cancel);
        var names = await tools.Network.FindNamesAsync(
            [.. people.Concat((team?.Extensions ?? []).Select(e => e.WrittenById)).Distinct()],
            [.. new[] { activity.OwnerOrganisationId }.Concat((team?.Members ?? []).Select(m => m.OrganisationId)).Concat(passes.Select(p => p.OrganisationId)).OfType<Guid>().Distinct()], [], cancel);
        var me = AgendaRights.Acts(tools.Actor.Value);
        MemberLine LineOf(Guid person, Guid? organisation, string expertise, string state, bool isIn) => new(
            person, names.Person(person), organisation is { } of ? names.Organisation(of)?.Name : null, TeamWords.OfSide(SideOf(person, organisation, seated, activity)), expertise, state, isIn,
            HasLeft: organisation is { } sender && seated.All(s => s.PersonId != person || s.OrganisationId != sender));
        var lines = (team?.Members ?? []).Where(m => m.State is MemberState.Asked or MemberState.Member)
            .Select(m => LineOf(m.PersonId, m.OrganisationId, m.Expertise, TeamWords.Of(m.State), m.State == MemberState.Member)).OrderBy(l => l.Name, StringComparer.CurrentCulture);
        List<MemberLine> members = [.. leader is { } owner && team is not null ? [LineOf(owner, activity.OwnerOrganisationId, "leidt het team", "leider", isIn: true)] : Array.Empty<MemberLine>(), .. lines];
        return new ShownTeam
        {
            Placed = placed,
            Team = team,
            State = team?.StateOn(today),
            Members = members,
            Guests = [.. passes.Select(p => new GuestLine(p, names.Person(p.PersonId), p.OrganisationId is { } of ? names.Organisation(of)?.Name : null, p.IsOver(today) ? "voorbij" : p.IsOpen(today) ? "kijkt mee" : "komt nog"))],
            Balance = string.Join(", ", members.Where(m => m is { IsIn: true, HasLeft: false }).GroupBy(m => m.Side).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}")),
            Names = names,
            Next = team is null || placed.IsGuest ? [] : [.. Expect(placed, team, today)],
            IAmAsked = team?.IsOver(today) == false && me is { } asked && team.Find(asked)?.State == MemberState.Asked && !placed.IsGuest,
            MyMembership = team?.IsOver(today) == false && me is { } member && team.Find(member)?.State == MemberState.Member && !placed.IsGuest ? member : null,
            Today = today,
        };
    }

    /// <summary>Who may be asked: who sees the activity, and is not in the team.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(ShownTeam shown, CancellationToken cancel) =>
        [.. (await tools.People.ChoicesAsync(shown.Activity, cancel)).Where(c => shown.Members.All(m => m.PersonId.ToString("N") != c.Value))];

    /// <summary>By the seats of today. Who is contractor somewhere around this activity, is that and nothing else here.</summary>
    private static string? SideOf(Guid person, Guid? organisation, IReadOnlyList<SeatedPerson> seated, Activity activity)
    {
        var sides = seated.Where(s => s.PersonId == person).Select(s => s.Side).ToList();
        return sides.Contains(Contractors) ? Contractors
            : sides.Contains(Clients) || (organisation is { } of && activity.AudienceList.Contains(Audience.Organisation(of))) ? Clients : null;
    }

    private static IEnumerable<Expectation> Expect(PlacedActivity placed, ActivityTeam team, DateOnly today)
    {
        var activity = placed.Activity;
        if (team.IsOver(today))
        {
            yield return new Expectation("Opschrijven wat er is opgeleverd", null, OutcomeLinks.Outcome(activity.Kenmerk));
            yield return new Expectation("Samen terugkijken, vijf minuten", null, OutcomeLinks.Reflection(activity.Kenmerk));
            yield return new Expectation("Elkaar bedanken en op het podium zetten wat lukte", null, OutcomeLinks.Stage(activity.Kenmerk));
            yield break;
        }

        foreach (var waiting in team.Members.Where(m => m.State == MemberState.Asked).Take(1))
        {
            yield return new Expectation($"Antwoord van wie is gevraagd ({team.Members.Count(m => m.State == waiting.State)})", null, null);
        }

        if (placed.Agendas.Select(a => a.NextMeeting(today)).Min() is { } meeting)
        {
            yield return new Expectation("Melden hoe het gaat, voor de bespreking", meeting, ProgressLinks.Progress(activity.Kenmerk));
        }

        if (activity.Deadline.LastDay is { } deadline)
        {
            yield return new Expectation("De activiteit is klaar", deadline, null);
        }

        yield return new Expectation("Het team houdt op: opleveren, terugkijken en bedanken", team.Until, null);
    }
}
