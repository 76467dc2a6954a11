// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Domain;

/// <param name="Field">As it stands on screen.</param>
internal sealed record FieldWrong(string Field, string Why)
    : Refusal($"{Field}: {Why}");

internal sealed record NotYoursToEdit()
    : Refusal("U kunt dit document niet wijzigen. Vraag het aan de eigenaar, of aan wie de organisatie van het document beheert.");

internal sealed record NeitherTextNorLink()
    : Refusal("Vul een link naar de bron in, of schrijf zelf de tekst. Hebt u een bestand? Kies dan voor Documenten toevoegen.");

internal sealed record StageNotPossible(ItemStage Stage)
    : Refusal($"Dat kan niet bij een document dat {ItemWords.Of(Stage)} is. Open de pagina opnieuw en kijk wat er wel kan.");

internal sealed record ReviewBySomebodyElse()
    : Refusal("U hebt deze versie zelf gemaakt of u bent de eigenaar. Vraag iemand anders om te beoordelen: een spinner, een secretaris of een beheerder van de organisatie.");

internal sealed record NotYoursToReview()
    : Refusal("U kunt dit document niet beoordelen. Dat doet een spinner of secretaris van een verband waarmee het is gedeeld, of een beheerder van de organisatie.");

internal sealed record ReasonNeeded()
    : Refusal("Schrijf in een zin waarom. Wie het document gebruikt of maakte, wil dat weten.");

internal sealed record UnknownReplacement()
    : Refusal("Het document dat in de plaats komt, is niet gevonden. Plak het adres van een document dat u mag zien, of laat het veld leeg.");

internal sealed record ReplacesItself()
    : Refusal("Een document kan niet in de plaats komen van zichzelf. Kies een ander document, of laat het veld leeg.");

internal sealed record NotReviewedYet(int Version)
    : Refusal($"Versie {Version} is nog niet beoordeeld. Laat eerst iemand anders ernaar kijken.");

internal sealed record ReviewedAnotherVersion()
    : Refusal("Er is intussen een nieuwe versie gemaakt. Lees die eerst en beoordeel daarna.");

internal sealed record NotYoursToTakeOn()
    : Refusal("U kunt dit document niet overnemen. Dat kan wie werkt bij de organisatie van het document, zolang niemand het bijhoudt.");

internal sealed record LinkAnswered()
    : Refusal("Deze koppeling is al gebruikt of verlopen. U hoeft niets meer te doen.");

internal sealed record NoSuchVersion()
    : Refusal("Deze versie is er niet, of het is de versie die er nu al staat. Kies een eerdere versie.");

internal sealed record SameFileAgain()
    : Refusal("Dit is hetzelfde bestand als er nu staat. Er is niets veranderd.");

internal sealed record UnknownAnswer()
    : Refusal("Dit antwoord kennen we niet. Kies een van de drie antwoorden.");
