// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>The fields of an activity that an import may change, written so that they can be compared and put back to the letter.</summary>
internal static class ImportedFields
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private sealed record WrittenDeadline(DateOnly? LastDay, DeadlinePrecision? Precision, string? Words);

    private sealed record WrittenFigure(decimal? Value, FigureOperator Operator, string Unit, string? Scope, string? Period, string? Source, FigureStatus Status, string? Method, string? Missing);

    /// <param name="activity">As it is now.</param>
    /// <param name="budget">Null when who imports may not see it.</param>
    public static Dictionary<ImportField, string?> Of(Activity activity, ActivityBudget? budget)
    {
        var fields = new Dictionary<ImportField, string?>
        {
            [ImportField.Title] = activity.Title,
            [ImportField.Description] = activity.Description,
            [ImportField.Initiator] = activity.InitiatorWords,
            [ImportField.Deadline] = JsonSerializer.Serialize(new WrittenDeadline(activity.Deadline.LastDay, activity.Deadline.Precision, activity.Deadline.Words), Json),
            [ImportField.Type] = activity.Type?.ToString(),
            [ImportField.Sphere] = activity.Sphere.ToString(),
            [ImportField.State] = activity.State.ToString(),
        };
        if (budget is not null)
        {
            fields[ImportField.Budget] = Written(budget.Amount);
            fields[ImportField.Spent] = Written(budget.Spent);
            fields[ImportField.Purse] = budget.Purse;
        }

        return fields;
    }

    /// <summary>What differs, as before and after; null when nothing does.</summary>
    public static string? Difference(Dictionary<ImportField, string?> before, Dictionary<ImportField, string?> after)
    {
        var changed = after.Where(f => before.GetValueOrDefault(f.Key) != f.Value).ToDictionary(f => f.Key, f => new[] { before.GetValueOrDefault(f.Key), f.Value });
        return changed.Count == 0 ? null : JsonSerializer.Serialize(changed, Json);
    }

    public static Dictionary<ImportField, (string? Before, string? After)> ReadDifference(string? changes) =>
        changes is null ? [] : JsonSerializer.Deserialize<Dictionary<ImportField, string?[]>>(changes, Json)!.ToDictionary(c => c.Key, c => (c.Value[0], c.Value[1]));

    /// <summary>Puts these values into an activity and its budget; the state is not among them.</summary>
    public static void Put(Activity activity, ActivityBudget? budget, IReadOnlyDictionary<ImportField, string?> values)
    {
        activity.Describe(new ActivityFacts
        {
            Title = Value(ImportField.Title, activity.Title)!,
            Description = Value(ImportField.Description, activity.Description),
            Within = activity.Within,
            Outside = activity.Outside,
            Expertise = activity.Expertise,
            EstimatedHours = activity.EstimatedHours,
            InitiatorWords = Value(ImportField.Initiator, activity.InitiatorWords),
            Deadline = values.TryGetValue(ImportField.Deadline, out var deadline) ? DeadlineOf(deadline!) : activity.Deadline,
            Type = values.TryGetValue(ImportField.Type, out var type) ? type is null ? null : Enum.Parse<ActionType>(type) : activity.Type,
            Sphere = values.TryGetValue(ImportField.Sphere, out var sphere) ? Enum.Parse<Sphere>(sphere!) : activity.Sphere,
        });
        if (budget is not null && values.Keys.Any(IsMoney))
        {
            budget.Set(
                values.TryGetValue(ImportField.Budget, out var amount) ? FigureOf(amount!) : budget.Amount,
                values.TryGetValue(ImportField.Spent, out var spent) ? FigureOf(spent!) : budget.Spent,
                Value(ImportField.Purse, budget.Purse));
        }

        string? Value(ImportField field, string? now) => values.TryGetValue(field, out var put) ? put : now;
    }

    public static bool IsMoney(ImportField field) => field is ImportField.Budget or ImportField.Spent or ImportField.Purse;

    /// <summary>The name of the field in code, as events name it.</summary>
    public static string NameOf(ImportField field) => field == ImportField.Initiator ? nameof(Activity.InitiatorWords) : field.ToString();

    public static string Written(Figure f) => JsonSerializer.Serialize(new WrittenFigure(f.Value is { } value ? decimal.Parse(value.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null, f.Operator, f.Unit, f.Scope, f.Period, f.Source, f.Status, f.Method, f.Missing), Json);

    public static string Written(Deadline d) => JsonSerializer.Serialize(new WrittenDeadline(d.LastDay, d.Precision, d.Words), Json);

    private static Deadline DeadlineOf(string written) => JsonSerializer.Deserialize<WrittenDeadline>(written, Json)! switch
    {
        { Words: { } words } => Deadline.Said(words),
        { LastDay: { } day, Precision: DeadlinePrecision.Week } => Deadline.InWeek(ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))),
        { LastDay: { } day, Precision: DeadlinePrecision.Month } => Deadline.InMonth(day.Year, day.Month),
        { LastDay: { } day, Precision: DeadlinePrecision.Quarter } => Deadline.InQuarter(day.Year, day.Month / 3),
        { LastDay: { } day, Precision: DeadlinePrecision.Year } => Deadline.InYear(day.Year),
        { LastDay: { } day } => Deadline.On(day),
        _ => Deadline.None,
    };

    private static Figure FigureOf(string written)
    {
        var f = JsonSerializer.Deserialize<WrittenFigure>(written, Json)!;
        return f.Value is { } value
            ? Figure.Of(value, f.Unit, new FigureMeaning { Operator = f.Operator, Scope = f.Scope, Period = f.Period, Source = f.Source, Status = f.Status, Method = f.Method })
            : Figure.Absent(f.Unit, f.Missing ?? Figure.NotGiven);
    }
}
