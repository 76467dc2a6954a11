// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Dossiers;

internal sealed record NoSuchDossier()
    : Refusal("Dit dossier is er niet, of u mag het niet zien.");

internal sealed record NotYoursToFill()
    : Refusal("Alleen de eigenaar, de beheerder van de organisatie en de spinner of secretaris van een verband dat dit dossier ziet, kunnen dit. Vraag het aan de eigenaar.");

internal sealed record DossierIsClosed()
    : Refusal("Dit dossier is afgesloten. Zet het eerst weer op “in gebruik”.");

internal sealed record NothingToPut()
    : Refusal("Wij kennen niets op dit adres dat u mag zien en dat in een dossier past. Kopieer het adres van de pagina, of voeg het toe als bron van buiten.");

internal sealed record StandsThereAlready()
    : Refusal("Dit staat al in het dossier.");

internal sealed record OutsideSourceWithoutTitle()
    : Refusal("Geef de bron een titel. Die staat straks in het dossier.");

internal sealed record EntryMoved()
    : Refusal("Dit staat niet meer in het dossier, of op een andere plaats. Open de pagina opnieuw.");

internal sealed record DossierGroupIsNotYours()
    : Refusal("U hoort zelf niet bij de groep die u koos. Kies een groep waar u bij hoort.");

internal sealed record CannotSeeDossier()
    : Refusal("Deze collega mag het dossier niet zien. Open het eerst voor een groep waar die collega bij hoort, of kies iemand anders.");

internal sealed record NoColleague()
    : Refusal("Kies een collega van uw organisatie.");

internal sealed record DossierIsNotClosedToYou()
    : Refusal("Met deze groepen zou u dit dossier zelf niet meer zien. Kies ook een groep waar u bij hoort.");
