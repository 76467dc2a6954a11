// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record TopicHasNoBounds(string Missing) : Refusal($"Een team begint met een afgebakend onderwerp en een schatting. Vul bij de activiteit eerst in: {Missing}.");

internal sealed record NoTeamNeeded(string Now) : Refusal($"Deze activiteit is {Now}: een team is niet meer nodig. Zet de activiteit eerst weer in uitvoering als er nog werk is.");

internal sealed record NobodyLeads() : Refusal("De eigenaar leidt het team, en die is er nog niet. Vraag eerst iemand om eigenaar te worden.");

internal sealed record HasTeamAlready() : Refusal("Deze activiteit heeft al een team. Verleng dat, of wacht tot het is opgeheven.");

internal sealed record NoTeamYet() : Refusal("Deze activiteit heeft nog geen team. Stel het eerst samen.");

internal sealed record TeamEndsBeforeItBegins() : Refusal("Kies een laatste dag die na de eerste dag ligt en niet voorbij is.");

internal sealed record TeamHasEnded() : Refusal("Dit team is opgeheven. Stel een nieuw team samen als er nog werk is.");

internal sealed record IsInTeamAlready() : Refusal("Deze persoon zit al in het team of is al gevraagd. Kies een ander.");

internal sealed record LeaderIsInTeamAlready() : Refusal("Deze persoon is eigenaar en leidt het team al. Kies een ander.");

internal sealed record NotAskedForTeam() : Refusal("U bent niet (meer) gevraagd voor dit team. Ververs de pagina.");

internal sealed record NotInTeam() : Refusal("Deze persoon zit niet (meer) in het team. Ververs de pagina.");

internal sealed record NotLaterThanNow() : Refusal("Kies een laatste dag die later is dan nu is afgesproken.");

internal sealed record DecisionIsInTheFuture() : Refusal("Het besluit is al genomen: kies vandaag of een eerdere dag.");

internal sealed record OnlyKeepersExtend() : Refusal("Een team verlengen is een besluit van de kring of organisatie. Wie de agenda bijhoudt, schrijft het op; vraag het daar.");

internal sealed record NobodyWithThisAddress() : Refusal("Wij kennen niemand met dit e-mailadres die zich kan aanmelden. Vraag de beheerder om deze persoon uit te nodigen.");

internal sealed record SeesThisAlready() : Refusal("Deze persoon ziet de activiteit al. Vraag deze persoon als lid van het team.");

internal sealed record IsGuestAlready() : Refusal("Deze persoon is al gast in deze periode. Beëindig dat eerst, of kies een latere periode.");

internal sealed record GuestStaysWithinTeam(string Until) : Refusal($"Een gast blijft niet langer dan het team: kies een periode die vandaag of later begint en uiterlijk {Until} eindigt.");

internal sealed record NoSuchGuest() : Refusal("Deze gast is er niet (meer). Ververs de pagina.");

internal sealed record ChooseToJoinOrNot() : Refusal("Kies of u meedoet of niet.");
