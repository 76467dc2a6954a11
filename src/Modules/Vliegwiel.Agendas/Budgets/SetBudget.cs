// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Budgets;

/// <summary>Says that a text must be an amount in euros, or the reason why there is none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AmountTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var read = DutchFigures.Parse(value as string, NumberStyle.Dutch);
        var refusal = read.Refusal ?? (read.Value switch { { Unit: FigureText.Percent } => new BudgetIsInEuros(), { Value: < 0 } => new BudgetIsNegative(), _ => (Refusal?)null });
        return refusal is null ? ValidationResult.Success : new ValidationResult(refusal.Message, [validationContext.MemberName!]);
    }
}

/// <summary>What stands on the form with the budget of an activity.</summary>
internal class BudgetRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";

    [AmountText]
    public string? Bedrag { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BedragBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BedragPeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BedragBron { get; set; }

    public string? BedragStatus { get; set; }

    [AmountText]
    public string? Besteed { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BesteedBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BesteedPeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? BesteedBron { get; set; }

    public string? BesteedStatus { get; set; }

    [StringLength(ActivityBudget.NoteMaxLength, ErrorMessage = "Maak dit hoogstens 1.000 tekens lang.")]
    public string? Dekking { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    public static BudgetRequest Of(ActivityBudget budget)
    {
        var request = new BudgetRequest { Dekking = budget.Purse, Basis = budget.Revision.ToString(CultureInfo.InvariantCulture) };
        request.Fill(budget.Amount, budget.Spent);
        return request;
    }

    public void Fill(Figure amount, Figure spent)
    {
        (Bedrag, BedragBetreft, BedragPeriode, BedragBron, BedragStatus) = (FigureText.Typed(amount), amount.Scope, amount.Period, amount.Source, FigureText.Of(amount.Status));
        (Besteed, BesteedBetreft, BesteedPeriode, BesteedBron, BesteedStatus) = (FigureText.Typed(spent), spent.Scope, spent.Period, spent.Source, FigureText.Of(spent.Status));
    }

    /// <summary>Of a form that was found valid.</summary>
    public Figure Amount => Read(Bedrag, BedragBetreft, BedragPeriode, BedragBron, BedragStatus);

    public Figure Spent => Read(Besteed, BesteedBetreft, BesteedPeriode, BesteedBron, BesteedStatus);

    private static Figure Read(string? typed, string? scope, string? period, string? source, string? status) =>
        DutchFigures.Parse(typed, NumberStyle.Dutch).Value.In(FigureText.Euro, new FigureMeaning
        {
            Scope = ActivityRequest.Tidy(scope),
            Period = ActivityRequest.Tidy(period),
            Source = ActivityRequest.Tidy(source),
            Status = Enum.GetValues<FigureStatus>().FirstOrDefault(s => FigureText.Of(s) == status),
        });
}

/// <summary>The budget of an activity, for who may see it.</summary>
internal sealed record ShownBudget(Activity Activity, ActivityBudget Budget, IReadOnlyList<string> Audience, bool MayEdit)
{
    /// <summary>The names of the organisations that bear a part.</summary>
    public required NetworkNames Names { get; init; }
}

/// <summary>Shows and sets what an activity may cost. Who may not see it is told the same as when there were none.</summary>
internal sealed class SetBudget(VliegwielDb db, Access access, ActivityDesk desk, AgendaTools tools)
{
    public static readonly IReadOnlyList<Choice> Statuses = [.. Enum.GetValues<FigureStatus>().Select(s => new Choice(FigureText.Of(s), char.ToUpperInvariant(FigureText.Of(s)[0]) + FigureText.Of(s)[1..]))];

    /// <returns>Null when there is nothing here for this actor.</returns>
    public async Task<ShownBudget?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed || await access.Visible<ActivityBudget>().Include(b => b.Parts).AsSingleQuery().SingleOrDefaultAsync(b => b.ActivityId == activity.Id, cancel) is not { } budget)
        {
            return null;
        }

        var names = await tools.Network.FindNamesAsync([], [.. budget.Parts.Select(p => p.BearerId).OfType<Guid>()], budget.AudienceList, cancel);
        return new ShownBudget(activity, budget, names.Describe(budget.AudienceList), placed.MayEdit && !activity.IsMerged) { Names = names };
    }

    public async Task<Result<ActivityBudget>> RunAsync(string kenmerk, BudgetRequest request)
    {
        if (await FindAsync(kenmerk, CancellationToken.None) is not { Budget: var budget } shown)
        {
            return new NoSuchActivity();
        }

        if (!shown.MayEdit)
        {
            return new NotYourActivity();
        }

        if (budget.IsInParts)
        {
            return new BudgetStandsInParts();
        }

        if (request.Basis != budget.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        budget.Set(request.Amount, request.Spent, ActivityRequest.Tidy(request.Dekking));
        tools.Journal.Record(new BudgetSet { ObjectId = budget.Id });
        return await db.TrySaveAsync() is { } clash ? clash : budget;
    }
}
