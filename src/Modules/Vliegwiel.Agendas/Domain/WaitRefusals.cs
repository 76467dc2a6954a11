// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record WaitIsOver() : Refusal("Dit wachten is al voorbij. Wacht u opnieuw? Schrijf dat dan apart op.");

internal sealed record WaitsFromTheFuture() : Refusal("Vul bij sinds een dag in die er al is geweest, of vandaag.");

internal sealed record WaitBeganTooLongAgo() : Refusal("Vul bij sinds een dag in van 2000 of later.");

internal sealed record WaitsForNobody() : Refusal("Kies op welke organisatie u wacht, of schrijf op wie.");

internal sealed record WaitEndsOnAnotherDay() : Refusal("Vul een dag in die niet vóór het begin van het wachten ligt en niet in de toekomst.");

internal sealed record NoSuchWait() : Refusal("Dit staat er niet (meer). Ververs de pagina.");
