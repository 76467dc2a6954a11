// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Shares;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Budgets;

/// <summary>What stands on the form of one part of a budget, beside its figures.</summary>
internal sealed class BudgetPartRequest : BudgetRequest
{
    [Required(ErrorMessage = "Schrijf waar dit onderdeel voor is."), StringLength(BudgetPart.WordsMaxLength, ErrorMessage = "Maak dit hoogstens 100 tekens lang.")]
    public string? Onderdeel { get; set; }

    [Required(ErrorMessage = "Kies waar het geld vandaan komt."), KnownChoice(ChoiceList.BudgetSource)]
    public string? Herkomst { get; set; }

    [Required(ErrorMessage = "Kies hoe het ervoor staat."), KnownChoice(ChoiceList.BudgetPartState)]
    public string? Stand { get; set; }

    /// <summary>The id of the organisation that bears it; empty when nobody said.</summary>
    public string? Drager { get; set; }

    public static BudgetPartRequest Of(ActivityBudget budget, BudgetPart? part)
    {
        var request = new BudgetPartRequest { Basis = budget.Revision.ToString(CultureInfo.InvariantCulture) };
        if (part is not null)
        {
            (request.Onderdeel, request.Herkomst, request.Stand) = (part.Words, ActivityWords.KeyOf(BudgetWords.Of(part.Source)), ActivityWords.KeyOf(BudgetWords.Of(part.State)));
            request.Drager = part.BearerId?.ToString("N");
            request.Fill(part.Amount, part.Spent);
        }

        return request;
    }

    /// <summary>Of a form that was found valid, with a bearer that may be chosen.</summary>
    public BudgetPartFacts ToFacts() => new(Onderdeel!.Trim(), Amount, Spent, BudgetWords.ReadSource(Herkomst) ?? BudgetSource.Other, BudgetWords.ReadState(Stand) ?? BudgetPartState.Planned)
    {
        BearerId = Guid.TryParseExact(Drager, "N", out var bearer) ? bearer : null,
    };
}

/// <summary>A part of a budget to change, or a new one, for who may.</summary>
/// <param name="Bearers">The organisations that may bear it, and the one that bears it now.</param>
internal sealed record ShownBudgetPart(ShownBudget Shown, BudgetPart? Part, IReadOnlyList<Choice> Bearers);

/// <summary>Keeps a budget in parts. The whole is computed anew at each change and is what everything else reads.</summary>
internal sealed class KeepBudgetParts(VliegwielDb db, SetBudget budgets, AgendaTools tools)
{
    /// <param name="part">As it stands in the address; empty for a new one.</param>
    /// <returns>Null when there is nothing here for this actor to change.</returns>
    public async Task<ShownBudgetPart?> FindAsync(string kenmerk, string? part, CancellationToken cancel)
    {
        if (await budgets.FindAsync(kenmerk, cancel) is not { MayEdit: true } shown)
        {
            return null;
        }

        var found = Read(part) is { } id ? shown.Budget.Parts.FirstOrDefault(p => p.Id == id) : null;
        return found is null && !string.IsNullOrEmpty(part) ? null : new ShownBudgetPart(shown, found, await BearersAsync(shown, found, cancel));
    }

    public Task<Refusal?> PutAsync(string kenmerk, string? part, BudgetPartRequest request) => ChangeAsync(kenmerk, part, request, budget =>
    {
        if (string.IsNullOrEmpty(part))
        {
            var added = budget.Add(request.ToFacts());
            if (added.Refusal is null)
            {
                db.Add(added.Value);
            }

            return added.Refusal;
        }

        return Read(part) is { } id ? budget.Change(id, request.ToFacts()) : new NoSuchBudgetPart();
    });

    public Task<Refusal?> RemoveAsync(string kenmerk, string? part, BudgetPartRequest request) => ChangeAsync(kenmerk, part, request, budget => Read(part) is { } id ? budget.Remove(id) : new NoSuchBudgetPart());

    private async Task<Refusal?> ChangeAsync(string kenmerk, string? part, BudgetPartRequest request, Func<ActivityBudget, Refusal?> change)
    {
        if (await budgets.FindAsync(kenmerk, CancellationToken.None) is not { Budget: var budget } shown)
        {
            return new NoSuchActivity();
        }

        if (!shown.MayEdit)
        {
            return new NotYourActivity();
        }

        if (request.Basis != budget.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        if (!string.IsNullOrEmpty(request.Drager) && (await BearersAsync(shown, budget.Parts.FirstOrDefault(p => p.Id == Read(part)), CancellationToken.None)).All(b => b.Value != request.Drager))
        {
            return new NotOneOfTheseOrganisations();
        }

        if (change(budget) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        // Also when the whole stays the same: of two who change parts at once one must be told.
        db.Entry(budget).State = EntityState.Modified;
        tools.Journal.Record(new BudgetSet { ObjectId = budget.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>The organisations of who sees the activity. Who bears it already stays, also when that organisation takes part no more.</summary>
    private async Task<IReadOnlyList<Choice>> BearersAsync(ShownBudget shown, BudgetPart? part, CancellationToken cancel)
    {
        var choices = await tools.ListOrganisationsAsync(shown.Activity, cancel);
        return part?.BearerId is { } bearer && choices.All(c => c.Value != bearer.ToString("N")) ? [.. choices, new Choice(bearer.ToString("N"), ShareWords.Bearer(bearer, shown.Names))] : choices;
    }

    private static Guid? Read(string? part) => Guid.TryParse(part, out var id) ? id : null;
}
