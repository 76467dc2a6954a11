// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>
/// What an activity may cost and what was spent: a thing of its own with its own readers, so that no page about the activity can tell it (decision D10).
/// Contractors are never among them.
/// </summary>
internal sealed class ActivityBudget
{
    public const int NoteMaxLength = 1000;

    private ActivityBudget() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    public Figure Amount { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);
    public Figure Spent { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);

    /// <summary>From which purse, in words.</summary>
    public string? Purse { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ActivityBudget For(Activity activity, IEnumerable<Audience> readers) => new() { ActivityId = activity.Id, Kenmerk = activity.Kenmerk, Audiences = AudienceTokens.Write(readers) };

    public void Set(Figure amount, Figure spent, string? purse) => (Amount, Spent, Purse) = (amount, spent, purse);

    /// <summary>Who also may see it, when the activity comes to stand on one more agenda.</summary>
    public void AlsoFor(IEnumerable<Audience> readers) => Audiences = AudienceTokens.Write(AudienceList.Concat(readers));
}
