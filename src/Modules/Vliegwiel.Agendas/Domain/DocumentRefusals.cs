// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record NotYourDocument() : Refusal("Dit kan alleen wie de activiteit mag wijzigen, of wie het stuk toevoegde. Vraag het aan de eigenaar van de activiteit.");

internal sealed record NoSuchDocument() : Refusal("Dit stuk is er niet (meer). Ga terug naar de stukken van de activiteit.");

internal sealed record DocumentIsWithdrawn() : Refusal("Dit stuk is ingetrokken. Zet het eerst terug.");

internal sealed record DocumentCounts() : Refusal("Dit stuk is niet ingetrokken. Ververs de pagina.");

internal sealed record EnoughDocumentVersions() : Refusal($"Van dit stuk zijn al {ActivityDocument.MostVersions} versies. Voeg het toe als nieuw stuk.");

internal sealed record EnoughDocuments(int Most) : Refusal($"Bij deze activiteit staan al {Most} stukken. Zet wat klaar is in de bibliotheek, of voeg een nieuwe versie toe van wat er staat.");

internal sealed record ChooseFileOrAddress() : Refusal("Kies een bestand of typ een webadres.");

internal sealed record ChooseFileAgain() : Refusal("Kies het bestand opnieuw: het is te lang geleden gekozen of het hoort bij een andere activiteit.");

internal sealed record ChooseReaders() : Refusal("Kies wie dit stuk mag lezen.");

/// <summary>The same content stands there already, as far as the actor may know that.</summary>
internal sealed record StandsHereAlready(Guid DocumentId, string Title) : Refusal($"Dit staat al bij deze activiteit: “{Title}”. Voeg het niet nog een keer toe.");

/// <summary>Contractors would get what nobody sees in the file.</summary>
internal sealed record HiddenGoesAlong(IReadOnlyList<string> Found)
    : Refusal($"Hierin staat iets wat u niet meteen ziet, maar wat wel meegaat: {string.Join("; ", Found)}. Haal het eruit en kies het bestand opnieuw, kies voor minder lezers, of vink aan dat het gezien mag worden.");

internal sealed record OnlyOpenToLibrary() : Refusal("Alleen een stuk dat iedereen die de activiteit ziet mag lezen, kan naar de bibliotheek.");

internal sealed record NoGroupForLibrary() : Refusal("U hoort zelf bij geen van de groepen die dit stuk mogen lezen. Vraag iemand van die groep om het in de bibliotheek te zetten.");
