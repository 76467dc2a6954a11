// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record WaitsForItself() : Refusal("Kies een andere activiteit: op zichzelf kan zij niet wachten.");

internal sealed record ComesAfterAlready() : Refusal("Dat staat er al: de activiteit komt na deze.");

internal sealed record DoesNotComeAfter() : Refusal("Deze afhankelijkheid staat er niet (meer). Ververs de pagina.");

internal sealed record EnoughDependencies() : Refusal($"Er staan al {ActivityDependency.MostOfOne} activiteiten waar deze na komt. Haal er eerst een weg, of kies alleen wat echt eerst klaar moet zijn.");

/// <param name="Chain">The names from what would be added to the activity itself; empty when the actor may not see all of them.</param>
internal sealed record MakesCircle(string Chain) : Refusal(Chain.Length == 0
    ? "Dit kan niet: dan zouden activiteiten op elkaar wachten. Kies een andere activiteit, of overleg met wie de agenda bijhoudt."
    : $"Dit kan niet: dan zouden activiteiten op elkaar wachten. Nu al geldt: {Chain}. Haal daar eerst iets weg.");

internal sealed record MergeMakesCircle() : Refusal("Samenvoegen kan nu niet: er is een activiteit die na de ene en vóór de andere komt. Haal eerst een van die afhankelijkheden weg.");

internal sealed record NoSuchFirst() : Refusal("Kies een activiteit uit wat u zocht: deze is er niet (meer).");
