// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record TargetYearTooEarly() : Refusal("Het streefjaar ligt niet na het nuljaar. Kies een later streefjaar.");

internal sealed record TargetIsNotBetter(bool HigherIsBetter) : Refusal($"De streefwaarde is niet beter dan de nulwaarde: hier is {(HigherIsBetter ? "hoger" : "lager")} beter. Kijk de waarden na, of kies dat {(HigherIsBetter ? "lager" : "hoger")} beter is.");

internal sealed record NotAYearToMeasure(int Until) : Refusal($"Vul een jaar in van 1900 tot en met {Until}: wat nog moet komen, is niet gemeten.");

internal sealed record NoValueOfThatYear() : Refusal("Van dat jaar staat er geen waarde (meer). Ververs de pagina.");

internal sealed record NotYourGoal() : Refusal("Alleen wie het doel bijhoudt, of wie daar werkt, kan dit wijzigen. Vraag het aan de beheerder van het doel.");

internal sealed record NoSuchGoal() : Refusal("Dit doel is er niet (meer). Ga terug naar de lijst van doelen.");

internal sealed record GoalOfOthers() : Refusal("Een doel van een verband maakt de secretaris of spinner daarvan. Kies uw eigen organisatie, of vraag het aan de secretaris.");

internal sealed record NotInThatAlliance() : Refusal("Uw organisatie doet niet mee in dat verband. Kies een verband waarin u meedoet, of deel het niet.");

internal sealed record OtherUnit(string Unit) : Refusal($"De indicator gaat in {Unit}. Vul het getal in die eenheid in, zonder andere eenheid erbij.");

internal sealed record NothingChanged() : Refusal("Er is niets gewijzigd waar dit op rust. Ververs de pagina.");

internal sealed record NotYoursToConfirm() : Refusal("Alleen wie hiervan de eigenaar is, kan zeggen dat het nog klopt.");

internal sealed record OnlyMunicipalitiesSetAmbitions() : Refusal("Een basisambitie stelt de gemeente vast, niet een kring of een ander. Werkt u voor de gemeente, kies dan eerst die rol. Anders: open de ambitie en doe een voorstel om de lat hoger te leggen.");

internal sealed record NotYourAmbition() : Refusal("Deze ambitie is van een andere organisatie. U kunt wel voorstellen om de lat hoger te leggen.");

internal sealed record ThemeHasAmbition(string Title) : Refusal($"Op dit thema is er al een ambitie: “{Title}”. Maak daar een nieuwe versie van.");

internal sealed record NoSuchTheme() : Refusal("Dit thema is er niet (meer). Kies een thema uit de lijst.");

internal sealed record AmbitionGoesBack() : Refusal("De versie ervoor gaat later in. Kies een dag op of na die dag.");

internal sealed record BarGoesDown(string Now) : Refusal($"De lat gaat alleen omhoog. Nu is zij {Now}. Vul een minimum in dat hoger ligt, of laat het gelijk en wijzig alleen de tekst.");

internal sealed record RaiseTogether() : Refusal("Een verband begint vanaf deze lat, dus hoger gaat samen. Doe een voorstel om de lat hoger te leggen.");

internal sealed record SayWhyThisIsHigher() : Refusal("De lat heeft geen getal. Schrijf waarom dit hoger is.");

internal sealed record NoEvidence() : Refusal("Voeg ten minste één bewijs toe: een document, toepassing of resultaat waaruit blijkt dat het kan.");

internal sealed record RaiseIsDecided() : Refusal("Over dit voorstel is al besloten. Doe een nieuw voorstel als er iets veranderd is.");

internal sealed record NotCarriedTogether(string Sides) : Refusal($"Nog niet alle kanten dragen dit voorstel: steun van {Sides} ontbreekt. Vraag hun om zich uit te spreken.");

internal sealed record NotAMemberToSpeak() : Refusal("Zich uitspreken doet een organisatie die meedoet in het verband. Werkt u daarvoor, kies dan eerst die rol.");

internal sealed record EntryIsPast() : Refusal("De dag van ingang is al geweest. Kies een dag in de toekomst, dan weet de markt het op tijd.");

internal sealed record MinimumNeedsMeasure() : Refusal("Bij een minimum in cijfers hoort wat u meet, in welke eenheid, en of hoger of lager beter is. Vul die in, of laat het minimum leeg.");

internal sealed record NoSuchProposal() : Refusal("Dit voorstel is er niet (meer). Ga terug naar de ambitie.");

internal sealed record ChooseSupportOrNot() : Refusal("Kies ja of nee.");

internal sealed record SayWhoDecides() : Refusal("Vul in wie het besluit nam, bijvoorbeeld de gemeenteraad.");
