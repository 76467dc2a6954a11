// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record StandsOnThisAgenda() : Refusal("Deze activiteit staat al op deze agenda.");

internal sealed record ActivityWentIntoAnother() : Refusal("Deze activiteit is samengevoegd met een andere. Ga naar die activiteit en doe het daar.");

internal sealed record IsOwnerAlready() : Refusal("Deze persoon is al eigenaar van de activiteit.");

internal sealed record NotAskedForThis() : Refusal("U bent niet (meer) gevraagd om eigenaar te worden. Ververs de pagina.");

internal sealed record NotTheNextActivityState(string Now, string Next) : Refusal($"De activiteit is {Now}. Van daar kan zij naar: {Next}.");

internal sealed record NobodyOwnsThis() : Refusal("Zonder eigenaar kan deze activiteit niet verder. Vraag eerst iemand om eigenaar te worden.");

internal sealed record NoReasonGiven() : Refusal("Schrijf erbij waarom. Wie erom vroeg, moet dat kunnen lezen.");

internal sealed record MergedWithItself() : Refusal("Kies een andere activiteit: met zichzelf samenvoegen kan niet.");

internal sealed record NotYourAgenda() : Refusal("Alleen wie de agenda bijhoudt, kan dit wijzigen. Vraag het aan de beheerder van de agenda.");

internal sealed record NotYourActivity() : Refusal("Alleen de eigenaar van de activiteit of wie de agenda bijhoudt, kan dit wijzigen.");

internal sealed record NothingToFix() : Refusal("Er staat nog niets op deze agenda. Zet er eerst activiteiten op.");

internal sealed record VersionWasFixedMeanwhile() : Refusal("Iemand anders heeft zojuist een versie vastgesteld. Bekijk die versie eerst.");

internal sealed record NotYourAlliance() : Refusal("Een agenda van een verband maakt de secretaris of spinner daarvan. Kies uw eigen organisatie, of vraag het aan de secretaris.");

internal sealed record NobodyToActFor() : Refusal("Meld u aan als medewerker van een organisatie om dit te doen.");

internal sealed record NoSuchActivity() : Refusal("Deze activiteit is er niet (meer). Ga terug naar de agenda.");

internal sealed record NoSuchAgenda() : Refusal("Deze agenda is er niet (meer). Ga terug naar de lijst van agenda's.");

internal sealed record NotSomebodyWhoSeesThis() : Refusal("Deze persoon kan de activiteit niet zien. Kies iemand uit de lijst.");

internal sealed record OwnerLinkWasUsed() : Refusal("Deze koppeling is al gebruikt of geldt niet meer. U hoeft niets meer te doen.");

internal sealed record OnlyKeepersAdopt() : Refusal("Vaststellen doet wie de agenda bijhoudt. Vraag het aan de secretaris of beheerder van de agenda.");

internal sealed record BudgetIsInEuros() : Refusal("Vul een bedrag in euro in, zonder procent.");

internal sealed record BudgetIsNegative() : Refusal("Een budget is nul of meer. Schrijf het bedrag zonder minteken.");

internal sealed record LastAgendaOfActivity() : Refusal("De activiteit staat alleen op deze agenda. Zet haar eerst op een andere agenda, of stop de activiteit met een reden.");

internal sealed record ChooseYesOrNo() : Refusal("Kies of u eigenaar wordt of niet.");

internal sealed record BudgetWouldReachContractors(string Names) : Refusal($"Het budget kan niet mee: {Names} is opdrachtnemer bij wie het budget nu ziet en zou het op de andere agenda kunnen lezen. Plaats de activiteit zonder budget.");
