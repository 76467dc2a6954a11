// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record MoneyBelongsToBudget() : Refusal("Bedragen horen niet bij het resultaat: iedereen die de activiteit ziet, leest dit. Zet ze bij het budget.");

internal sealed record EnoughEffects() : Refusal("Er staan al drie effecten. Haal er eerst een weg, of kies de drie die het meest zeggen.");

internal sealed record SharesAboveWhole(decimal Left) : Refusal($"Samen mogen de aandelen niet meer dan 100% zijn. Er is nog {FigureText.Amount(Left, FigureText.Percent)} te verdelen.");

internal sealed record NoResultAndNoReason() : Refusal("Schrijf eerst bij Resultaat wat de activiteit opleverde. Is er geen resultaat te schrijven? Kies dan “Stand wijzigen” en schrijf bij Reden waarom niet.");

internal sealed record ResultFirst() : Refusal("Schrijf eerst wat er is opgeleverd. Daarna kunt u effecten en aandelen toevoegen.");

internal sealed record EffectWithoutValue() : Refusal("Vul bij de waarde een getal in, bijvoorbeeld 12,5 of ca. 40. Is er geen getal? Beschrijf het dan bij wat er is opgeleverd.");

internal sealed record NotOneOfTheseOrganisations() : Refusal("Kies een organisatie uit de lijst.");

internal sealed record NothingConcluded() : Refusal("Bij deze reflectie staat nog geen conclusie. Schrijf eerst een reflectie met een conclusie.");

internal sealed record IsImprovedAlready() : Refusal("Van deze reflectie is al een verbeteractie gemaakt.");

internal sealed record NoAgendaToImproveOn() : Refusal("U ziet geen agenda waar deze activiteit op staat. Vraag wie de agenda bijhoudt om de verbeteractie te maken.");

internal sealed record NothingLearned() : Refusal("Er is nog geen resultaat of reflectie om van te leren. Schrijf die eerst.");

internal sealed record NotOneOfTheseGroups() : Refusal("Kies de soort en de groep uit wat er op het formulier staat.");

internal sealed record PhaseIsCounted() : Refusal("Deze fase wordt geteld. U kunt alleen zeggen dat het een standaardwerkwijze of norm is.");

internal sealed record NotRepeatedYet(int Now) : Refusal($"Een standaardwerkwijze of norm is door ten minste twee andere organisaties herhaald; nu zijn het er {Now}. Vraag wie het overnam om dat bij de les te melden.");

internal sealed record NotAskedToBeNamed() : Refusal("U bent niet gevraagd om bij dit verhaal genoemd te worden.");

internal sealed record NotDeliveredYet() : Refusal("Een verhaal op het podium gaat over iets wat af is. Zet de activiteit eerst op opgeleverd.");
