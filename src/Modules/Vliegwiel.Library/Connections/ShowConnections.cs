// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Connections;

internal sealed class ReportRequest
{
    public static readonly ConnectionState[] Reportable = [ConnectionState.InContact, ConnectionState.Delivered, ConnectionState.Nothing];

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new(ConnectionWords.Of(ConnectionState.InContact), "Wij hadden contact"),
        new(ConnectionWords.Of(ConnectionState.Delivered), "Het leverde iets op"),
        new(ConnectionWords.Of(ConnectionState.Nothing), "Het werd niets"),
    ];

    [Required(ErrorMessage = "Kies wat er van de kennismaking is gekomen.")]
    public string? Stand { get; set; }

    [StringLength(Connection.YieldMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")]
    public string? Opbrengst { get; set; }
}

internal sealed class PreferenceRequest
{
    public bool NietVoorstellen { get; set; }
    public bool GeenSuggesties { get; set; }
}

internal sealed record ConnectionLine(string Kenmerk, string With, string? Occasion, ConnectionState State, DateTimeOffset MadeAt, bool AsksMe);

/// <summary>What the page of a connection shows to the two and to who proposed it.</summary>
/// <param name="Emails">Of both, for both, once both said yes; empty otherwise.</param>
internal sealed record ShownConnection(Connection Connection, string Seeker, string Helper, string MadeBy, NavItem? Occasion, bool IsParty, bool AsksMe, IReadOnlyList<string> Emails, IReadOnlyList<string> History);

/// <summary>Finds the connections of the actor.</summary>
internal sealed class ShowConnections(VliegwielDb db, Access access, CurrentActor actor, ShowConnectionTools tools)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ConnectionLine>> MineAsync(CancellationToken cancel)
    {
        var me = actor.Value.PersonId ?? Guid.Empty;
        var mine = await access.Visible<Connection>().AsNoTracking().OrderByDescending(c => c.MadeAt).ThenBy(c => c.Id).Take(Most).ToListAsync(cancel);
        var names = await tools.Network.NamesOfPeopleAsync([.. mine.SelectMany(c => new[] { c.SeekerId, c.HelperId }).Distinct()], cancel);
        var about = mine.Select(c => c.OccasionId).Distinct().ToList();
        var titles = await access.VisibleObjects().Where(o => about.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Title, cancel);
        return
        [
            .. mine.Select(c => new ConnectionLine(
                c.Kenmerk,
                c.SeekerId == me ? Name(names, c.HelperId) : c.HelperId == me ? Name(names, c.SeekerId) : $"{Name(names, c.SeekerId)} en {Name(names, c.HelperId)}",
                titles.GetValueOrDefault(c.OccasionId), c.State, c.MadeAt, c.IsParty(me) && c.AnswerOf(me) is null && !c.IsClosed)),
        ];
    }

    /// <returns>Null when there is no such connection for this actor.</returns>
    public async Task<ShownConnection?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Connection>().AsNoTracking().SingleOrDefaultAsync(c => c.Kenmerk == kenmerk, cancel) is { } connection
            ? await ShowAsync(connection, actor.Value.PersonId ?? Guid.Empty, cancel)
            : null;

    private async Task<ShownConnection> ShowAsync(Connection connection, Guid me, CancellationToken cancel)
    {
        var history = await tools.History.OfAsync(connection.Id, 20, cancel);
        var names = await tools.Network.NamesOfPeopleAsync([.. history.Select(h => h.PersonId).OfType<Guid>().Concat([connection.SeekerId, connection.HelperId, connection.MadeById]).Distinct()], cancel);
        var occasion = await access.VisibleObjects().SingleOrDefaultAsync(o => o.Id == connection.OccasionId, cancel);
        var emails = connection.IsMutual && connection.IsParty(me)
            ? (await tools.People.FindMailboxesAsync([connection.SeekerId, connection.HelperId], cancel)).Values.Where(b => b.PersonId != me).Select(b => b.Email).ToList()
            : [];
        if (emails.Count > 0)
        {
            await tools.Log.WriteAsync(connection.SeekerId == me ? connection.HelperId : connection.SeekerId, "contactgegevens");
        }

        return new ShownConnection(
            connection, Name(names, connection.SeekerId), Name(names, connection.HelperId), Name(names, connection.MadeById),
            occasion is null ? null : new NavItem(occasion.Title, occasion.Url),
            connection.IsParty(me), connection.IsParty(me) && connection.AnswerOf(me) is null && !connection.IsClosed, emails,
            [.. history.Select(h => $"{Dates.Day(h.At)}: {InWords(h.Act)}{(h.PersonId is { } by ? ", door " + Name(names, by) : "")}")]);
    }

    public async Task<PreferenceRequest> PreferenceAsync(CancellationToken cancel)
    {
        var known = await db.ConnectionPreferences.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == actor.Value.PersonId, cancel);
        return new PreferenceRequest { NietVoorstellen = known?.IsNotProposed ?? false, GeenSuggesties = known?.GetsNoSuggestions ?? false };
    }

    public async Task PreferAsync(PreferenceRequest request)
    {
        var me = actor.Value.PersonId!.Value;
        var known = await db.ConnectionPreferences.SingleOrDefaultAsync(p => p.PersonId == me, CancellationToken.None);
        if (known is null)
        {
            known = new ConnectionPreference { PersonId = me };
            db.ConnectionPreferences.Add(known);
        }

        (known.IsNotProposed, known.GetsNoSuggestions) = (request.NietVoorstellen, request.GeenSuggesties);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static string InWords(string act) => act switch
    {
        nameof(ConnectionProposed) => "voorgesteld",
        nameof(IntroductionAccepted) => "ja gezegd",
        nameof(IntroductionDeclined) => "ervan afgezien",
        nameof(ConnectionReported) => "gezegd wat het opleverde",
        nameof(ConnectionFollowedUp) => "gevraagd wat het opleverde",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };

    private static string Name(IReadOnlyDictionary<Guid, string> names, Guid id) => names.GetValueOrDefault(id, "iemand die niet meer meedoet");
}

/// <summary>Whom the pages of connections ask for names and history.</summary>
internal sealed record ShowConnectionTools(NetworkDirectory Network, PeopleDirectory People, History History, PersonalDataLog Log);
