// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Budgets;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>One part of a budget of the demonstration, as it is typed.</summary>
/// <param name="Bearer">The name of the organisation that bears it; null when nobody said.</param>
internal sealed record DemoPart(string Words, string Source, string State, string Amount, string Spent, string? Bearer = null);

/// <summary>Divides the budgets of the demonstration.</summary>
internal sealed class DemoBudgetParts(SetBudget budgets, KeepBudgetParts parts)
{
    /// <summary>One amount, not divided.</summary>
    public async Task SetAsync(string kenmerk, string amount, CancellationToken cancel)
    {
        var shown = await budgets.FindAsync(kenmerk, cancel) ?? throw new InvalidOperationException("Who plants the demonstration sees the budgets.");
        var request = BudgetRequest.Of(shown.Budget);
        (request.Bedrag, request.BedragBron, request.BedragPeriode) = (amount, "raming voor de demonstratie", "eenmalig");
        Must(await budgets.RunAsync(kenmerk, request));
    }

    public async Task AddAsync(string kenmerk, DemoPart part, CancellationToken cancel)
    {
        var found = await parts.FindAsync(kenmerk, null, cancel) ?? throw new InvalidOperationException("Who plants the demonstration may divide the budget.");
        var request = BudgetPartRequest.Of(found.Shown.Budget, null);
        (request.Onderdeel, request.Herkomst, request.Stand) = (part.Words, part.Source, part.State);
        (request.Bedrag, request.Besteed, request.BedragBron, request.BesteedBron) = (part.Amount, part.Spent, "raming voor de demonstratie", "raming voor de demonstratie");
        request.Drager = part.Bearer is { } bearer ? found.Bearers.Single(b => b.Text == bearer).Value : null;
        Must(await parts.PutAsync(kenmerk, null, request));
    }
}
