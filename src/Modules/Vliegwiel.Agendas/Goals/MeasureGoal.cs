// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Goals;

/// <summary>Writes down what the indicator of a goal was in a year. A new year is news; a year that turns out otherwise changes what rests on it.</summary>
internal sealed class MeasureGoal(VliegwielDb db, GoalDesk desk, GoalTools tools)
{
    public Task<Goal?> FindAsync(string kenmerk, CancellationToken cancel) => desk.FindToChangeAsync(kenmerk, cancel);

    public async Task<Result<Goal>> RunAsync(string kenmerk, ValueRequest request)
    {
        if (await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { } goal)
        {
            return new NotYourGoal();
        }

        if (request.Basis != goal.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        if (YearTextAttribute.Read(request.Jaar) is not { } year)
        {
            return new NotAYearToMeasure(tools.Clock.GetUtcNow().Year);
        }

        var refusal = request.Doe == "weg" ? await ForgetAsync(goal, year) : await MeasureAsync(goal, year, request);
        if (refusal is not null)
        {
            return refusal;
        }

        return await db.TrySaveAsync() is { } clash ? clash : goal;
    }

    private async Task<Refusal?> MeasureAsync(Goal goal, int year, ValueRequest request)
    {
        var amount = new TypedAmount(request.Waarde, request.WaardeBetreft, request.WaardePeriode, request.WaardeBron, request.WaardeStatus).In(goal.Unit);
        if (amount.Refusal is { } wrong)
        {
            return wrong;
        }

        var known = goal.Values.FirstOrDefault(v => v.Year == year)?.Amount;
        if (goal.Measure(year, amount.Value, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new GoalMeasured(year) { ObjectId = goal.Id });
        if (known is not null && KeepGoal.Differs((year, known), (year, amount.Value)))
        {
            await tools.Marks.OfGoalAsync(goal, BasisPart.Measured, CancellationToken.None);
        }

        return null;
    }

    private async Task<Refusal?> ForgetAsync(Goal goal, int year)
    {
        if (goal.Forget(year, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new GoalValueForgotten(year) { ObjectId = goal.Id });
        await tools.Marks.OfGoalAsync(goal, BasisPart.Measured, CancellationToken.None);
        return null;
    }
}
