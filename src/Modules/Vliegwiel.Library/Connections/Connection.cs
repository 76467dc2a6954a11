// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Connections;

/// <summary>Where a connection stands (inventory #40).</summary>
internal enum ConnectionState { Proposed, Introduced, InContact, Delivered, Nothing }

/// <summary>A proposal to two people, one who seeks and one who may help, to talk about a question or a document.</summary>
internal sealed class Connection
{
    public const int ReasonMaxLength = 1000;
    public const int YieldMaxLength = 2000;

    private Connection() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";

    /// <summary>The question or document it is about.</summary>
    public Guid OccasionId { get; private set; }

    public Guid SeekerId { get; private set; }
    public Guid HelperId { get; private set; }
    public Guid MadeById { get; private set; }

    /// <summary>Why these two, in a sentence.</summary>
    public string Reason { get; private set; } = "";

    public ConnectionState State { get; private set; }
    public bool? SeekerAccepts { get; private set; }
    public bool? HelperAccepts { get; private set; }
    public string SeekerTokenHash { get; private set; } = "";
    public string HelperTokenHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? IntroducedAt { get; private set; }
    public DateTimeOffset? FollowedUpAt { get; private set; }
    public string? Yield { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Revision { get; private set; }

    public bool IsMutual => SeekerAccepts == true && HelperAccepts == true;

    public bool IsClosed => State is ConnectionState.Delivered or ConnectionState.Nothing;

    public IReadOnlyCollection<Audience> AudienceList => [.. new[] { SeekerId, HelperId, MadeById }.Distinct().Select(Audience.Person)];

    /// <returns>The connection and the only copies of what stands in the two mails.</returns>
    public static (Connection Connection, string SeekerToken, string HelperToken) Propose(Guid occasionId, Guid seekerId, Guid helperId, Guid madeById, string reason, DateTimeOffset now)
    {
        var (seeker, helper) = (MailToken.Make(), MailToken.Make());
        return (new Connection
        {
            Kenmerk = Platform.Kenmerk.For("kennismaking"),
            OccasionId = occasionId,
            SeekerId = seekerId,
            HelperId = helperId,
            MadeById = madeById,
            Reason = reason,
            // Who asks for it has said yes.
            SeekerAccepts = seekerId == madeById ? true : null,
            HelperAccepts = helperId == madeById ? true : null,
            SeekerTokenHash = MailToken.HashOf(seeker),
            HelperTokenHash = MailToken.HashOf(helper),
            MadeAt = now,
        }, seeker, helper);
    }

    public bool IsParty(Guid personId) => personId == SeekerId || personId == HelperId;

    public bool? AnswerOf(Guid personId) => personId == SeekerId ? SeekerAccepts : personId == HelperId ? HelperAccepts : null;

    /// <summary>A second yes changes nothing.</summary>
    public Refusal? Accept(Guid personId, DateTimeOffset now)
    {
        if (AnswerOf(personId) == true)
        {
            return null;
        }

        if (IsClosed)
        {
            return new ConnectionIsClosed();
        }

        Set(personId, accepts: true);
        if (IsMutual && State == ConnectionState.Proposed)
        {
            (State, IntroducedAt) = (ConnectionState.Introduced, now);
        }

        return null;
    }

    public Refusal? Decline(Guid personId, DateTimeOffset now)
    {
        if (AnswerOf(personId) == false)
        {
            return null;
        }

        if (State != ConnectionState.Proposed)
        {
            return new AlreadyIntroduced();
        }

        Set(personId, accepts: false);
        (State, ClosedAt) = (ConnectionState.Nothing, now);
        return null;
    }

    /// <summary>What came of it, as one of the two says.</summary>
    public Refusal? Report(ConnectionState state, string? yield, DateTimeOffset now)
    {
        if (!IsMutual)
        {
            return new NotYetIntroduced();
        }

        (State, Yield) = (state, yield);
        ClosedAt = IsClosed ? now : null;
        return null;
    }

    public void FollowUp(DateTimeOffset now) => FollowedUpAt = now;

    private void Set(Guid personId, bool accepts)
    {
        SeekerAccepts = personId == SeekerId ? accepts : SeekerAccepts;
        HelperAccepts = personId == HelperId ? accepts : HelperAccepts;
    }
}

/// <summary>What a person does not want: to be proposed to others, or to get suggestions.</summary>
internal sealed class ConnectionPreference
{
    public required Guid PersonId { get; init; }
    public bool IsNotProposed { get; set; }
    public bool GetsNoSuggestions { get; set; }
}

internal sealed record ConnectionIsClosed() : Refusal("Deze kennismaking gaat niet door: een van u beiden zag ervan af. U hoeft niets meer te doen.");

internal sealed record AlreadyIntroduced() : Refusal("U bent al aan elkaar voorgesteld. Zeg op de pagina van de verbinding wat het opleverde.");

internal sealed record NotYetIntroduced() : Refusal("U bent nog niet aan elkaar voorgesteld. Dat gebeurt zodra u beiden ja hebt gezegd.");

internal sealed record NotSuggested() : Refusal("Deze persoon kunt u hier niet meer voorstellen. Open de suggesties opnieuw en kies iemand die erbij staat.");

internal sealed record CannotSeeOccasion() : Refusal("Een van beiden mag dit niet zien. Vraag de eigenaar om het eerst met die persoon te delen.");

internal sealed record UnknownReport() : Refusal("Kies wat er van de kennismaking is gekomen.");

/// <summary>The Dutch words of connections.</summary>
internal static class ConnectionWords
{
    public static string Of(ConnectionState state) => state switch
    {
        ConnectionState.Proposed => "voorgesteld",
        ConnectionState.Introduced => "geïntroduceerd",
        ConnectionState.InContact => "contact gehad",
        ConnectionState.Delivered => "opgeleverd",
        ConnectionState.Nothing => "niets",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(bool? accepts) => accepts switch { true => "zei ja", false => "zag ervan af", null => "nog niet geantwoord" };
}

/// <summary>The addresses of the pages of connections: a changed route is a compile error.</summary>
internal static class ConnectionLinks
{
    public const string Export = "/verbindingen/exporteren";
    public const string Mine = "/verbindingen";
    public const string Settings = "/verbindingen/instellingen";

    public static string Show(string kenmerk) => $"/verbindingen/{kenmerk}";

    public static string Introduction(string token) => $"/kennismaking/{token}";
}
