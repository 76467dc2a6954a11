// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Obstacles;

internal sealed record NoSuchObstacle()
    : Refusal("Deze belemmering is er niet, of u mag haar niet zien.");

internal sealed record ObstacleWentIntoAnother()
    : Refusal("Deze belemmering is samengevoegd met een andere. Ga verder bij die andere; de koppeling staat bovenaan de pagina.");

internal sealed record NobodyToReportFor()
    : Refusal("U werkt op dit moment bij geen organisatie in Vliegwiel. Een belemmering meldt u namens een organisatie. Vraag uw beheerder om uw werk in te vullen.");

internal sealed record ReportedAlready()
    : Refusal("Uw organisatie heeft deze belemmering al gemeld. Een collega deed dat; de melding telt al mee.");

internal sealed record NotYoursToTendObstacle()
    : Refusal("Alleen de eigenaar of de spinner of secretaris van het verband kan dit wijzigen. Kies eerst “Ik pak dit op”, of vraag het aan hen.");

internal sealed record HasAnOwner()
    : Refusal("Deze belemmering heeft al een eigenaar. Overleg met die persoon.");

internal sealed record NotTheNextState(string Now, string Next)
    : Refusal($"Van “{Now}” kan de belemmering alleen naar: {Next}.");

internal sealed record ClosedWithoutAnswer()
    : Refusal("Schrijf eerst het antwoord. Wie deze belemmering meldde, krijgt dat te lezen.");

internal sealed record ObstacleGroupIsNotYours()
    : Refusal("U hoort zelf niet bij de groep die u koos. Kies een groep waar u bij hoort.");

internal sealed record OtherIsMoreClosed()
    : Refusal("Niet iedereen die deze belemmering ziet, mag de andere zien. Dan zouden melders hun eigen melding kwijt zijn. Voeg samen in de andere richting.");

internal sealed record ObstacleIsNotMerged()
    : Refusal("Deze belemmering is niet (meer) samengevoegd. Open haar opnieuw om te zien hoe het ervoor staat.");

internal sealed record OfferDaysAreWrong()
    : Refusal("Kies als dag van aanbieden vandaag of eerder, en verwacht het antwoord op die dag of later.");

internal sealed record SameObstacle()
    : Refusal("Dit is dezelfde belemmering. Kies een andere.");

internal sealed record NoSuchThing()
    : Refusal("Wij kennen geen document of vraagstuk op dit adres dat u mag zien. Kopieer het adres van de pagina.");
