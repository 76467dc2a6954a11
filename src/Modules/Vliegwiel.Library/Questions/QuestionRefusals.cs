// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Questions;

internal sealed record WentIntoAnother()
    : Refusal("Dit vraagstuk is samengevoegd met een ander vraagstuk. Ga naar dat vraagstuk en doe het daar.");

internal sealed record AlreadyAnswered()
    : Refusal("Dit vraagstuk is al beantwoord. Parkeren kan alleen zolang er geen beste antwoord is.");

internal sealed record NotParked()
    : Refusal("Dit vraagstuk is niet geparkeerd. U kunt er gewoon mee verder.");

internal sealed record SameQuestion()
    : Refusal("Dit is hetzelfde vraagstuk. Kies een ander vraagstuk om mee samen te voegen.");

internal sealed record TargetWasMerged()
    : Refusal("Het vraagstuk dat u koos, is zelf al samengevoegd met een ander. Open het en kies het vraagstuk waar het heen ging.");

internal sealed record TargetIsMoreClosed()
    : Refusal("Niet iedereen die dit vraagstuk ziet, mag het gekozen vraagstuk zien. Voeg ze andersom samen, of vraag de steller van het gekozen vraagstuk om het met meer groepen te delen.");

internal sealed record NoSuchQuestion()
    : Refusal("Dit vraagstuk is er niet, of u mag het niet zien. Neem het adres over uit de adresbalk van het vraagstuk.");

internal sealed record NotYoursToTend()
    : Refusal("Dit kan alleen de steller, de trekker, of een spinner of secretaris. Vraag het een van hen.");

internal sealed record NotMerged()
    : Refusal("Dit vraagstuk is niet (meer) samengevoegd. Open het opnieuw om te zien hoe het ervoor staat.");

internal sealed record NoOrganisationToSpeakFor()
    : Refusal("U werkt op dit moment bij geen organisatie in Vliegwiel. “Ik ook” zegt u namens een organisatie; u kunt het vraagstuk wel volgen.");

internal sealed record OwnQuestion()
    : Refusal("Uw organisatie stelde dit vraagstuk zelf. U hoeft er geen “ik ook” bij te zetten.");

internal sealed record NoSuchAnswer()
    : Refusal("Dit antwoord hoort niet bij dit vraagstuk. Open het vraagstuk opnieuw en kies een antwoord.");

internal sealed record AnswerIsKept()
    : Refusal("Van dit antwoord is al een bibliotheekitem gemaakt. Open het item vanaf het antwoord.");

internal sealed record NotThisGroup()
    : Refusal("U hoort zelf niet bij de groep die u koos. Kies een groep waar u bij hoort.");

internal sealed record NotThisOrganisation()
    : Refusal("U werkt niet bij de organisatie die u koos. Kies de organisatie waarvoor u de vraag stelt.");

internal sealed record UnknownItem()
    : Refusal("Een van de documenten die u noemde, is er niet of u mag het niet zien. Neem het adres over uit de adresbalk van het document.");

internal sealed record LinkWasUsed()
    : Refusal("Deze koppeling is al gebruikt of verlopen. U hoeft niets meer te doen.");
