// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>A field of an activity that a row would change.</summary>
/// <param name="Before">In words; empty when there was nothing.</param>
internal sealed record PlannedChange(ImportField Field, string Before, string After)
{
    /// <summary>What a row would change. An empty cell changes nothing.</summary>
    /// <param name="existing">The activity as it stands there.</param>
    /// <param name="facts">What the row says.</param>
    /// <param name="warn">Told of what the row says and cannot be done.</param>
    public static IReadOnlyList<PlannedChange> Between(ExistingActivity existing, RowFacts facts, Action<(ImportField Field, string Message)> warn)
    {
        var changes = new List<PlannedChange>();
        Add(ImportField.Title, existing.Title, facts.Title.Length == 0 ? null : facts.Title);
        Add(ImportField.Description, StateLine.Without(existing.Description) ?? "", facts.Description);
        Add(ImportField.Initiator, existing.InitiatorWords ?? "", facts.Initiator);
        if (facts.Deadline is { } deadline && deadline != existing.Deadline)
        {
            Add(ImportField.Deadline, existing.Deadline == Deadline.None ? "" : existing.Deadline.ToString(), deadline.ToString());
        }

        Add(ImportField.Type, existing.Type is { } type ? ActivityWords.Of(type) : "", facts.Type is { } other ? ActivityWords.Of(other) : null);
        Add(ImportField.Sphere, ActivityWords.Of(existing.Sphere), facts.Sphere is { } sphere ? ActivityWords.Of(sphere) : null);
        AddState();
        if (facts.Budget is null && facts.Spent is null && facts.Purse is null)
        {
            return changes;
        }

        if (existing.Money is not { } money)
        {
            warn((facts.Budget is null ? ImportField.Spent : ImportField.Budget, "U mag het budget van deze activiteit niet zien. Het bedrag wordt niet ingevoerd."));
            return changes;
        }

        AddAmount(ImportField.Budget, money.Amount, facts.Budget);
        AddAmount(ImportField.Spent, money.Spent, facts.Spent);
        Add(ImportField.Purse, money.Purse ?? "", facts.Purse);
        return changes;

        void Add(ImportField field, string before, string? after)
        {
            if (after is not null && ActivityRequest.Tidy(before) != ActivityRequest.Tidy(after))
            {
                changes.Add(new PlannedChange(field, before, after));
            }
        }

        void AddAmount(ImportField field, Figure before, Figure? after)
        {
            if (after is not null && (before.Value, before.Operator, before.Missing) != (after.Value, after.Operator, after.Missing))
            {
                changes.Add(new PlannedChange(field, FigureText.Of(before), FigureText.Of(after)));
            }
        }

        void AddState()
        {
            if (facts.StateWords is not { } words || facts.State == existing.State || StateLine.Of(words) == StateLine.In(existing.Description))
            {
                return;
            }

            if (facts.State is { } to && existing.MayMoveTo(to))
            {
                changes.Add(new PlannedChange(ImportField.State, ActivityWords.Of(existing.State), ActivityWords.Of(to)));
            }
            else
            {
                warn((ImportField.State, $"De activiteit is {ActivityWords.Of(existing.State)} en gaat niet vanzelf naar “{words}”. Wijzig de stand op haar eigen pagina."));
            }
        }
    }
}

/// <summary>The line in a description that keeps what a list called the state, as long as nobody owns the activity.</summary>
internal static class StateLine
{
    private const string Start = "Stand volgens de lijst: ";

    public static string Of(string words) => Start + words;

    /// <summary>Null when there is none.</summary>
    public static string? In(string? description) => description?.Split('\n') is [.., var last] && last.StartsWith(Start, StringComparison.Ordinal) ? last : null;

    public static string? Without(string? description) => In(description) is { } line ? ActivityRequest.Tidy(description![..^line.Length]) : description;

    /// <summary>A description with the line of another, if that has one.</summary>
    public static string? Keep(string? description, string? from) => In(from) is { } line ? With(description, line) : description;

    public static string With(string? description, string line) => description is null ? line : $"{description}\n\n{line}";
}
