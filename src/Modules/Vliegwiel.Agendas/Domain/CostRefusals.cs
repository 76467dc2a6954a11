// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record NoSuchComparison() : Refusal("Deze vergelijking is er niet (meer). Ga terug naar de lijst.");

internal sealed record NotYourComparison() : Refusal("Alleen wie bij de organisatie van deze vergelijking werkt, kan haar wijzigen.");

internal sealed record EnoughVariants() : Refusal($"Een vergelijking heeft hoogstens {CostComparison.MostVariants} varianten. Haal eerst een variant weg.");

internal sealed record VariantIsThere(string Name) : Refusal($"Er is al een variant “{Name}”. Geef deze een andere naam.");

internal sealed record CostAfterTheEnd(int Year, int Life) : Refusal($"In jaar {Year} is de levensduur van {Life} jaar al voorbij. Pas het jaar of de levensduur aan.");
