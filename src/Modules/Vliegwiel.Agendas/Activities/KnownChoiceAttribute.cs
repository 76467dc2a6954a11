// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Activities;

/// <summary>The lists from which a form of an activity lets one choose.</summary>
internal enum ChoiceList { ActionType, Sphere, WaitKind, BudgetSource, BudgetPartState, Structure, DocumentReaders }

/// <summary>What came from a list of choices is one of that list. Nothing chosen is for another rule.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownChoiceAttribute(ChoiceList list) : ValidationAttribute("Kies een van de mogelijkheden die er staan.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } key || list switch
    {
        ChoiceList.ActionType => ActivityWords.ReadType(key) is not null,
        ChoiceList.Sphere => ActivityWords.ReadSphere(key) is not null,
        ChoiceList.WaitKind => WaitWords.Read(key) is not null,
        ChoiceList.BudgetSource => BudgetWords.ReadSource(key) is not null,
        ChoiceList.BudgetPartState => BudgetWords.ReadState(key) is not null,
        ChoiceList.Structure => StructureWords.Read(key) is not null,
        ChoiceList.DocumentReaders => DocumentWords.ReadReaders(key) is not null,
        _ => throw new InvalidOperationException($"{list} has no choices."),
    };
}
