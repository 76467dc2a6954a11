// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record AgendaChangedMeanwhile() : Refusal("De agenda is veranderd sinds u deze pagina opende. Kijk hieronder wat u nu vaststelt en bevestig opnieuw.");

internal sealed record FixedInTheFuture() : Refusal("Kies een dag die al is geweest, of vandaag. Een versie stelt u vast nadat het overleg heeft besloten.");

internal sealed record FixedBeforeTheLast(int Number, string On) : Refusal($"Versie {Number} is vastgesteld op {On}. Kies die dag of een dag daarna.");

internal sealed record StandsByItself() : Refusal("Deze activiteit staat op zichzelf: er is niets om los te maken.");

internal sealed record OtherStandsOnFewerAgendas() : Refusal("Deze activiteit staat ook op een agenda waar de andere niet op staat. Zet de andere daar eerst op, anders raakt die agenda haar kwijt.");

internal sealed record OtherIsNotYours() : Refusal("U kunt alleen samenvoegen met een activiteit die u zelf mag wijzigen. Vraag het aan de eigenaar daarvan of aan wie de agenda bijhoudt.");

internal sealed record NoSuchOther() : Refusal("Kies een activiteit uit de lijst: deze staat niet (meer) op dezelfde agenda.");

internal sealed record NothingToCopy() : Refusal("Kies ten minste één activiteit om over te nemen.");

internal sealed record TitleStandsOnThisAgenda() : Refusal("Op uw agenda staat al een activiteit met deze naam. Bekijk die eerst, en vul haar aan als het nodig is.");

internal sealed record OnlyOrganisationsHaveStructure() : Refusal("Dit zegt een organisatie over zichzelf. Doe het bij de agenda van uw organisatie.");

internal sealed record NothingChosen() : Refusal("Kruis ten minste één activiteit aan.");

internal sealed record ChooseWhatToDo() : Refusal("Kies wat u met de activiteiten wilt doen, en vul daarbij in wat erbij hoort.");

internal sealed record CannotBeUndone() : Refusal("Dit kan niet (meer) ongedaan worden gemaakt: het is al gedaan, of het is langer dan een dag geleden.");

internal sealed record ChangedSince() : Refusal("Is daarna gewijzigd en blijft zoals zij nu is.");

internal sealed record NotOnThisAgenda() : Refusal("Staat niet (meer) op deze agenda.");
