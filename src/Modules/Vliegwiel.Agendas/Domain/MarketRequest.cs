// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>
/// A figure that is asked of every contractor of an alliance: capacity, volume, lead time. What one company gives is read by that company alone;
/// others see a total of three companies or more, made once when the asking ends (inventory #152).
/// </summary>
internal sealed class MarketRequest
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 2000;

    /// <summary>Of fewer companies no total is made: who knows one's own figure could subtract it.</summary>
    public const int FewestCompanies = 3;

    private MarketRequest() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public Guid AgendaId { get; private set; }
    public Guid AllianceId { get; private set; }

    /// <summary>Of the agenda, for the address.</summary>
    public string AgendaKenmerk { get; private set; } = "";

    public Guid? OrganisationId { get; private set; }
    public string Title { get; private set; } = "";
    public string? Explanation { get; private set; }

    /// <summary>In words as they stand behind the number: "ton per jaar".</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The last day on which a company may answer.</summary>
    public DateOnly LastDay { get; private set; }

    public Guid AskedById { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null as long as companies may answer.</summary>
    public DateTimeOffset? TotalledAt { get; private set; }

    /// <summary>How many companies the total is of; null when there were too few for one.</summary>
    public int? Companies { get; private set; }

    public Figure Total { get; private set; } = Figure.Absent("", Figure.NotGiven);

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public bool IsOpen(DateOnly today) => TotalledAt is null && today <= LastDay;

    public static MarketRequest Ask(Agenda agenda, Guid allianceId, string title, string? explanation, string unit, DateOnly lastDay, Guid personId, DateTimeOffset now) => new()
    {
        Kenmerk = Platform.Kenmerk.For(title),
        AgendaId = agenda.Id,
        AllianceId = allianceId,
        AgendaKenmerk = agenda.Kenmerk,
        OrganisationId = agenda.OrganisationId,
        Title = title,
        Explanation = explanation,
        Unit = unit,
        LastDay = lastDay,
        AskedById = personId,
        AskedAt = now,
        Total = Figure.Absent(unit, "er is nog geen totaal"),
        Audiences = agenda.Audiences,
    };

    /// <param name="answers">One for each company, all of them.</param>
    /// <param name="now">The moment of the total.</param>
    public Refusal? MakeTotal(IReadOnlyCollection<MarketAnswer> answers, DateTimeOffset now)
    {
        if (TotalledAt is not null)
        {
            return new TotalWasMade();
        }

        var given = answers.Where(a => !a.Figure.IsMissing).ToList();
        TotalledAt = now;
        if (given.Count < FewestCompanies)
        {
            Total = Figure.Absent(Unit, $"minder dan {FewestCompanies} bedrijven gaven een getal");
            return null;
        }

        Companies = given.Count;
        Total = Figure.Of(given.Sum(a => a.Figure.Value!.Value), Unit, new FigureMeaning
        {
            Operator = given.TrueForAll(a => a.Figure.Operator == FigureOperator.Exactly) ? FigureOperator.Exactly : FigureOperator.About,
            Scope = $"{given.Count} bedrijven samen",
            Source = "opgaven van bedrijven",
            Status = FigureStatus.Calculated,
        });
        return null;
    }
}

/// <summary>What one company gave: a thing that only that company sees.</summary>
internal sealed class MarketAnswer
{
    private MarketAnswer() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RequestId { get; private set; }

    /// <summary>Of the request, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the agenda, for the address.</summary>
    public string AgendaKenmerk { get; private set; } = "";

    public Guid OrganisationId { get; private set; }
    public Figure Figure { get; private set; } = Figure.Absent("", Figure.NotGiven);
    public Guid GivenById { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public int Revision { get; private set; }

    public static MarketAnswer Of(MarketRequest request, Guid organisationId) => new() { RequestId = request.Id, Kenmerk = request.Kenmerk, AgendaKenmerk = request.AgendaKenmerk, OrganisationId = organisationId };

    public void Give(Figure figure, Guid personId, DateTimeOffset now) => (Figure, GivenById, GivenAt) = (figure, personId, now);
}
