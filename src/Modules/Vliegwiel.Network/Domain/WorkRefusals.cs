// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Domain;

internal sealed record NotYoursToArrange()
    : Refusal("U kunt dit niet regelen. Vraag de beheerder van de organisatie, de spinner of secretaris van het verband, of de beheerder van de site.");

internal sealed record NothingToChange()
    : Refusal("Er is niets gekozen. Kies welk werk eindigt, of vul in waar iemand gaat werken.");

internal sealed record UnknownEmployment()
    : Refusal("Dit dienstverband is er niet (meer). Ga terug naar de persoon en kies opnieuw.");

internal sealed record UnknownRole()
    : Refusal("Deze rol is er niet (meer). Ga terug naar de persoon en kies opnieuw.");

internal sealed record UnknownOrganisation()
    : Refusal("Deze organisatie bestaat niet op die dag. Kies een andere organisatie of een andere eerste dag.");

internal sealed record UnknownSuccessor()
    : Refusal("Deze opvolger is niet bekend, of is dezelfde persoon. Kies iemand anders, of laat de opvolger leeg.");

internal sealed record IncompleteJob()
    : Refusal("Er ontbreekt iets. Vul bij het nieuwe werk de organisatie, de functie en de eerste dag in.");

internal sealed record NoLastDay()
    : Refusal("De laatste dag ontbreekt. Vul in op welke dag dit voor het laatst gold.");

internal sealed record EndsBeforeItBegan(DateOnly Began)
    : Refusal($"De laatste dag ligt voor de eerste dag ({Began:dd-MM-yyyy}). Kies een latere dag.");

internal sealed record EndsTooFarAhead(DateOnly Latest)
    : Refusal($"De laatste dag ligt meer dan een jaar vooruit. Kies uiterlijk {Latest:dd-MM-yyyy}.");

internal sealed record EndsAlready(DateOnly LastDay)
    : Refusal($"Dit eindigt al op {LastDay:dd-MM-yyyy}. Is dat niet goed, trek dat einde dan in bij de overdracht.");

internal sealed record CannotWithdrawEnd()
    : Refusal("Dit einde is niet (meer) in te trekken. Is de laatste dag voorbij, leg dan nieuw werk of een nieuwe rol vast.");

internal sealed record HasEndedAlready(DateOnly LastDay)
    : Refusal($"Dit is al geëindigd op {LastDay:dd-MM-yyyy}. Er hoeft niets meer te gebeuren.");

internal sealed record JobsOverlap(DateOnly FirstFree)
    : Refusal($"Het oude en het nieuwe werk overlappen. Kies als eerste dag {FirstFree:dd-MM-yyyy} of later, of een eerdere laatste dag.");

internal sealed record WorksThereAlready(DateOnly Since)
    : Refusal($"Deze persoon werkt in die periode al bij deze organisatie (vanaf {Since:dd-MM-yyyy}). Beëindig dat dienstverband eerst, of kies een andere eerste dag.");

internal sealed record StartsTooFarAhead(DateOnly Latest)
    : Refusal($"De eerste dag ligt meer dan een jaar vooruit. Kies uiterlijk {Latest:dd-MM-yyyy}.");

internal sealed record HasRoleAlready(DateOnly Since)
    : Refusal($"Deze persoon heeft deze rol al, vanaf {Since:dd-MM-yyyy}. Kies een andere rol, of een andere persoon.");

internal sealed record DoesNotWorkThere()
    : Refusal("Wie een organisatie beheert, werkt er ook. Leg eerst het dienstverband vast en geef daarna de rol.");

internal sealed record LastSiteAdministrator()
    : Refusal("Dit is de enige beheerder van de site. Geef eerst iemand anders deze rol.");

internal sealed record NoSuchHandoverItem()
    : Refusal("Dit punt staat niet (meer) op de lijst. Laad de pagina opnieuw.");

internal sealed record NotNeededWithoutReason()
    : Refusal("Schrijf kort op waarom dit punt niet nodig is. Dan hoeft niemand het later na te vragen.");

internal sealed record UnreadableChoice()
    : Refusal("Deze keuze is niet gelezen. Kies opnieuw uit de lijst.");
