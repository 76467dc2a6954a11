// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record StuckWithoutProposal() : Refusal("Loopt het vast? Schrijf dan bij “Voorstel” wat er volgens u moet gebeuren. Dan kan de bespreking erover besluiten.");

internal sealed record ActivityIsOver(string Now) : Refusal($"Deze activiteit is {Now}. Voortgang melden hoeft niet meer; wat eruit kwam, schrijft u bij het resultaat.");

internal sealed record HasNoCourse() : Refusal("Deze activiteit loopt niet. Of zij op koers is, wordt bekeken zodra zij is vastgesteld.");

internal sealed record IsComputedSo(string Words) : Refusal($"De activiteit is volgens de berekening al {Words}. U hoeft niets te doen.");

internal sealed record NoReasonForCourse() : Refusal("Schrijf waarom u het anders ziet dan de berekening. Anderen moeten dat kunnen lezen.");

internal sealed record MeetingInThePast() : Refusal("Kies een dag die nog komt: vandaag of later.");

internal sealed record MeetingTooFarOff() : Refusal("Kies een dag binnen twee jaar.");

internal sealed record ProgressLinkEnded() : Refusal("Deze koppeling is al gebruikt of geldt niet meer. U hoeft niets meer te doen.");

internal sealed record NobodyToAsk() : Refusal("Er is nog geen eigenaar om het aan te vragen. Vraag eerst iemand om eigenaar te worden.");

internal sealed record AskedShortAgo(DateOnly On) : Refusal($"Op {Dates.Day(On)} is hierover al een mail verstuurd. Wacht een week voordat u opnieuw vraagt.");

internal sealed record NobodyHasMail() : Refusal("Er is niemand die hierover een mail kan krijgen. Vraag een andere eigenaar.");
