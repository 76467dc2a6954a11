// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Domain;

internal sealed record NoFilesChosen()
    : Refusal("Er is geen bestand gekozen. Kies één of meer bestanden, of typ een webadres.");

internal sealed record TooManyFiles(int Max)
    : Refusal($"Dit zijn te veel bestanden in één keer. Kies er hoogstens {Max} en doe de rest daarna.");

internal sealed record OnlyPublicWithoutPerson()
    : Refusal("Zonder persoon kan alleen voor iedereen worden geïmporteerd. Voeg --als MAIL toe, of kies --voor openbaar.");

internal sealed record NoOrganisation()
    : Refusal("U werkt op dit moment bij geen organisatie in Vliegwiel. Kies zelf wie de documenten mag zien.");

internal sealed record NotYourGroup()
    : Refusal("U hoort zelf niet bij de groep die u koos. Kies een groep waar u bij hoort, anders kunt u het document zelf niet meer zien.");

internal sealed record NobodyChosen()
    : Refusal("Kies ten minste één groep. Wilt u het alleen zelf zien, kies dan alleen uzelf.");

internal sealed record UnknownAudience(string Text)
    : Refusal($"“{Text}” is geen groep die Vliegwiel kent. Gebruik openbaar, ingelogd, org:ID of verband:ID.");

internal sealed record UnknownPerson()
    : Refusal("Er is niemand met dit e-mailadres. Controleer het adres achter --als.");
