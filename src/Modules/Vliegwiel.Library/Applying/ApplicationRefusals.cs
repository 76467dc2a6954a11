// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Applying;

internal sealed record NoOrganisationToApplyFor() : Refusal("U hoort vandaag bij geen organisatie. Vraag de beheerder van uw organisatie om uw werk in te vullen, dan kunt u dit melden.");

internal sealed record AppliedInTheFuture() : Refusal("Vul een dag in die niet na vandaag ligt. Wilt u het nog gaan toepassen? Meld het dan als het zover is.");

internal sealed record ImprobableHours() : Refusal("Vul bij de bespaarde uren een getal van 0 tot en met 10.000 in, of laat het leeg en kies waarom het ontbreekt.");

internal sealed record NotYourAudience() : Refusal("Kies wie dit mag zien uit de groepen die op dit formulier staan.");

internal sealed record NotYourApplication() : Refusal("Alleen wie een toepassing meldde, of de beheerder van die organisatie, trekt haar in.");

internal sealed record AlreadyWithdrawn() : Refusal("Deze toepassing is al ingetrokken. Er is niets veranderd.");

internal sealed record UnreadableVerdict() : Refusal("Kies of het werkte uit de mogelijkheden die er staan.");
