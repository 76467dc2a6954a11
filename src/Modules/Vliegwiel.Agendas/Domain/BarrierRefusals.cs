// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record WasSharedAlready() : Refusal("Dit is al gedeeld. Bekijk het bij wat met de markt is gedeeld.");

internal sealed record IsPublicAlready() : Refusal("Dit is al openbaar.");

internal sealed record NothingConfidentialHere() : Refusal("Dit is er niet (meer). Ga terug naar de activiteit.");

internal sealed record OnlyKeepersShare() : Refusal("Delen met de markt doet wie de agenda bijhoudt, voor iedereen tegelijk. Vraag het aan de secretaris.");

internal sealed record NoAllianceToShareWith() : Refusal("Deze activiteit staat op geen agenda van een verband die u bijhoudt. Er is niemand om dit mee te delen.");

internal sealed record TotalWasMade() : Refusal("Het totaal is al gemaakt en verandert niet meer. Vraag het opnieuw als er nieuwe getallen zijn.");

internal sealed record AskingHasEnded() : Refusal("U kunt geen getal meer geven: de laatste dag is voorbij of het totaal is gemaakt.");

internal sealed record OnlyContractorsAnswer() : Refusal("Alleen opdrachtnemers in dit verband geven hier een getal.");

internal sealed record OnlyAlliancesAsk() : Refusal("Opgaven vraagt u op de agenda van een verband, want daar zitten de bedrijven. Dit is een agenda van één organisatie.");

internal sealed record LastDayIsPast() : Refusal("Kies een dag vanaf vandaag.");

internal sealed record FigureInOtherUnit(string Unit) : Refusal($"Geef het getal in {Unit}, zonder andere eenheid.");

internal sealed record SharingIsForGood() : Refusal("Vink aan dat u zeker bent: wat gedeeld is, is voor iedereen en kan niet terug.");
