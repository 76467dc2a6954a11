// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>
/// What an activity may cost and what was spent: a thing of its own with its own readers, so that no page about the activity can tell it (decision D10).
/// Contractors are never among them.
/// </summary>
internal sealed class ActivityBudget
{
    public const int NoteMaxLength = 1000;

    private readonly List<BudgetPart> _parts = [];

    private ActivityBudget() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the whole: what was filled in, or what the parts are together.</summary>
    public Figure Amount { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);
    public Figure Spent { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);

    /// <summary>The one amount that was filled in before there were parts; it comes back when there are none any more.</summary>
    public Figure PlainAmount { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);

    public Figure PlainSpent { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);

    /// <summary>So that it is known without reading them.</summary>
    public int PartCount { get; private set; }

    public bool IsInParts => PartCount > 0;

    public IReadOnlyList<BudgetPart> Parts => _parts;

    /// <summary>From which purse, in words.</summary>
    public string? Purse { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ActivityBudget For(Activity activity, IEnumerable<Audience> readers) => new() { ActivityId = activity.Id, Kenmerk = activity.Kenmerk, Audiences = AudienceTokens.Write(readers) };

    /// <summary>Fills in the one amount. Of a budget in parts the whole stays what the parts are.</summary>
    public void Set(Figure amount, Figure spent, string? purse)
    {
        Purse = purse;
        if (IsInParts)
        {
            (PlainAmount, PlainSpent) = (amount, spent);
        }
        else
        {
            (Amount, Spent) = (amount, spent);
        }
    }

    public Result<BudgetPart> Add(BudgetPartFacts facts)
    {
        if (_parts.Count >= BudgetPart.MostOfOne)
        {
            return new EnoughBudgetParts();
        }

        if (!IsInParts)
        {
            (PlainAmount, PlainSpent) = (Amount, Spent);
        }

        var part = BudgetPart.Of(Id, _parts.Select(p => p.Order).DefaultIfEmpty().Max() + 1, facts);
        _parts.Add(part);
        return AddUp() is { } refusal ? refusal : part;
    }

    public Refusal? Change(Guid partId, BudgetPartFacts facts)
    {
        if (_parts.Find(p => p.Id == partId) is not { } part)
        {
            return new NoSuchBudgetPart();
        }

        part.Set(facts);
        return AddUp();
    }

    public Refusal? Remove(Guid partId) => _parts.RemoveAll(p => p.Id == partId) == 0 ? new NoSuchBudgetPart() : AddUp();

    private Refusal? AddUp()
    {
        PartCount = _parts.Count;
        if (!IsInParts)
        {
            (Amount, Spent) = (PlainAmount, PlainSpent);
            return null;
        }

        var (amount, spent) = (BudgetTotal.OfAmounts(_parts), BudgetTotal.OfSpent(_parts));
        if ((amount.Refusal ?? spent.Refusal) is { } refusal)
        {
            return refusal;
        }

        (Amount, Spent) = (amount.Value, spent.Value);
        return null;
    }

    /// <summary>Who also may see it, when the activity comes to stand on one more agenda.</summary>
    public void AlsoFor(IEnumerable<Audience> readers) => Audiences = AudienceTokens.Write(AudienceList.Concat(readers));
}
