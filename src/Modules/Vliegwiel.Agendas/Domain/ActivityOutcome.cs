// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How sure an effect is.</summary>
internal enum Confidence { High, Middle, Low }

/// <summary>
/// What came of an activity: effort, result and effect, kept apart (inventory #115). Euros are not among them: those stand in the budget, which has its own readers.
/// </summary>
internal sealed class ActivityOutcome
{
    public const int DeliveredMaxLength = 5000;

    /// <summary>More measures than three say less (inventory #115).</summary>
    public const int MostEffects = 3;

    private readonly List<ActivityEffect> _effects = [];
    private readonly List<EffectShare> _shares = [];

    private ActivityOutcome() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the activity, as it was named when this was last written.</summary>
    public string ActivityTitle { get; private set; } = "";

    /// <summary>Inspanning: the hours that were spent; null when nobody knows.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>Resultaat: what is there now, in words.</summary>
    public string Delivered { get; private set; } = "";

    /// <summary>What is there now, as a figure.</summary>
    public Figure Amount { get; private set; } = Figure.Absent("", Figure.NotGiven);

    public DateTimeOffset WrittenAt { get; private set; }
    public Guid WrittenById { get; private set; }

    /// <summary>Audience tokens, separated by a space: those of the activity.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<ActivityEffect> Effects => _effects;

    /// <summary>Who may count which part of the effects as its own.</summary>
    public IReadOnlyList<EffectShare> Shares => _shares;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ActivityOutcome Of(Activity activity) => new() { ActivityId = activity.Id, Kenmerk = activity.Kenmerk, Audiences = activity.Audiences };

    public Refusal? Write(Activity activity, decimal? hours, string delivered, Figure amount, Guid personId, DateTimeOffset now)
    {
        if (IsMoney(amount.Unit))
        {
            return new MoneyBelongsToBudget();
        }

        (ActivityTitle, Hours, Delivered, Amount, WrittenAt, WrittenById) = (activity.Title, hours, delivered, amount, now, personId);
        return null;
    }

    public Refusal? Add(ActivityEffect effect, Guid personId, DateTimeOffset now)
    {
        if (IsMoney(effect.Amount.Unit))
        {
            return new MoneyBelongsToBudget();
        }

        if (_effects.Count >= MostEffects)
        {
            return new EnoughEffects();
        }

        _effects.Add(effect);
        (WrittenAt, WrittenById) = (now, personId);
        return null;
    }

    public void RemoveEffect(Guid effectId, Guid personId, DateTimeOffset now)
    {
        _effects.RemoveAll(e => e.Id == effectId);
        (WrittenAt, WrittenById) = (now, personId);
    }

    /// <summary>What an organisation may count as its own; nothing takes its share back. Together they are never more than the whole (GAP-3).</summary>
    public Refusal? Share(Guid organisationId, decimal percent, Guid personId, DateTimeOffset now)
    {
        var others = _shares.Where(s => s.OrganisationId != organisationId).Sum(s => s.Percent);
        if (percent is < 0 or > 100 || others + percent > 100)
        {
            return new SharesAboveWhole(100 - others);
        }

        if (percent == 0)
        {
            _shares.RemoveAll(s => s.OrganisationId == organisationId);
        }
        else if (_shares.Find(s => s.OrganisationId == organisationId) is { } present)
        {
            present.Percent = percent;
        }
        else
        {
            _shares.Add(new EffectShare { OutcomeId = Id, OrganisationId = organisationId, Percent = percent });
        }

        // The row itself changes, so that two who add shares at the same time cannot pass the whole together.
        (WrittenAt, WrittenById) = (now, personId);
        return null;
    }

    /// <summary>Follows the activity when more people come to see that.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(Activity activity)
    {
        var before = Audiences;
        Audiences = AudienceTokens.Write(AudienceList.Concat(activity.AudienceList));
        return Audiences != before;
    }

    /// <summary>Also money for each of something: "€/m2", "euro per ton".</summary>
    public static bool IsMoney(string unit) => Folding.Fold(unit) is var words && (words.Contains('€', StringComparison.Ordinal) || words.Split([' ', '/', '.', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => word is "euro" or "euro's" or "euros" or "eur" or "keuro" or "keur" or "meur"));
}

/// <summary>Effect: what changed in the world, to which the activity plausibly contributed. It is no proof of a cause.</summary>
internal sealed class ActivityEffect
{
    public const int MeasureMaxLength = 120;
    public const int ContributionMaxLength = 1000;

    private ActivityEffect() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid OutcomeId { get; private set; }

    /// <summary>What is measured: "CO2 vermeden".</summary>
    public string Measure { get; private set; } = "";

    public Figure Amount { get; private set; } = Figure.Absent("", Figure.NotGiven);
    public Confidence Confidence { get; private set; }

    /// <summary>Why it is plausible that the activity contributed.</summary>
    public string Contribution { get; private set; } = "";

    public static ActivityEffect Of(Guid outcomeId, string measure, Figure amount, Confidence confidence, string contribution) =>
        new() { OutcomeId = outcomeId, Measure = measure, Amount = amount, Confidence = confidence, Contribution = contribution };
}

/// <summary>Which part of the effects an organisation may count as its own.</summary>
internal sealed class EffectShare
{
    public required Guid OutcomeId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>Above 0, at most 100, two decimals.</summary>
    public required decimal Percent { get; set; }
}
