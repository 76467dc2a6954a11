// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record BudgetStandsInParts() : Refusal("Dit budget staat in onderdelen. Wijzig een onderdeel: het totaal rekent mee.");

internal sealed record EnoughBudgetParts() : Refusal($"Er staan al {BudgetPart.MostOfOne} onderdelen. Neem kleine onderdelen samen.");

internal sealed record NoSuchBudgetPart() : Refusal("Dit onderdeel staat er niet (meer). Ga terug naar het budget.");
