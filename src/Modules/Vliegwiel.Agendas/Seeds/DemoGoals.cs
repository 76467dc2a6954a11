// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Ambitions;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Raising;
using Vliegwiel.Agendas.Sheets;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>The use cases with which the goals of the demonstration are planted.</summary>
internal sealed record DemoGoalTools(KeepAmbition Ambitions, KeepGoal Goals, MeasureGoal Measure, TieGoals Ties, RaiseBar Raise, MakeSheet Sheets, ReadSheet Links);

/// <summary>Ambitions, goals in every standing, a bar that was raised and a sheet, of the made-up region. All of it is fictitious.</summary>
internal sealed class DemoGoals(VliegwielDb db, DemoAgendaTools who, DemoGoalTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string Velderdam = "beheer@velderdam.example";
    private const string Lindedal = "beleid@lindedal.example";
    private const string Contractor = "projecten@dekei.example";
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var today = who.Agenda.Clock.DutchToday;
        await who.BecomeAsync(Velderdam, cancel);
        var choices = await tools.Goals.ChoicesAsync(cancel);
        var circle = choices.Readers.First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal) && c.Text.Contains("kring", StringComparison.OrdinalIgnoreCase)).Value;
        var themes = choices.Schemes.SelectMany(s => s.Themes).ToList();
        var reuse = Must(await tools.Ambitions.AdoptAsync(Ambition("Hergebruik in de openbare ruimte", themes[0].Id, "aandeel hergebruikt materiaal", "%", "25", circle, new DateOnly(today.Year - 1, 1, 1))));
        var goal = await SetAsync("De helft van onze bestrating is hergebruikt", "aandeel hergebruikt materiaal in bestrating", "%", "hoger", (today.Year - 6, "18"), (today.Year + 4, "50"), circle, reuse.Kenmerk, themes[0].Id, "11 12");
        await MeasureAsync(goal, [(today.Year - 4, "24"), (today.Year - 2, "29"), (today.Year - 1, "36")]);
        await TieAsync(goal, ["Klinkers van de Dorpsstraat opnieuw gebruiken", "Proef met gebruikte kademuurstenen"], cancel);
        // A value that turned out otherwise: the activities rest on another basis now.
        await MeasureAsync(goal, [(today.Year - 2, "30,5")]);
        var asphalt = await SetAsync("Asfalt met een derde van de milieukosten minder", "milieukosten per ton asfalt", "euro per ton", "lager", (today.Year - 5, "12"), (today.Year + 2, "8"), circle, reuse.Kenmerk, themes[0].Id, "9 13");
        await MeasureAsync(asphalt, [(today.Year - 3, "11,8"), (today.Year - 1, "11,5")]);
        await TieAsync(asphalt, ["Milieukosten laten meetellen bij de gunning van asfalt"], cancel);

        await SetAsync("Masten en meubels gaan een tweede keer mee", "aandeel masten en meubels dat terugkomt", "%", "hoger", (today.Year - 1, "10"), (today.Year + 4, "60"), circle, null, themes[3].Id, "12");
        await RaiseAsync(reuse, today, cancel);

        await who.BecomeAsync(Lindedal, cancel);
        Must(await tools.Ambitions.AdoptAsync(Ambition("Eten zonder verspilling in ons eigen huis", themes[1].Id, null, null, null, GoalSharing.OwnOnly, new DateOnly(today.Year, 1, 1))));
        var furniture = await SetAsync("Minder nieuwe kantoormeubels", "nieuw gekochte stoelen en tafels", "stuks", "lager", (today.Year - 4, "240"), (today.Year + 1, "40"), GoalSharing.OwnOnly, null, themes[3].Id, "12");
        await MeasureAsync(furniture, [(today.Year - 3, "210"), (today.Year - 2, "225"), (today.Year - 1, "190")]);
        await TieAsync(furniture, ["Kantoormeubels repareren voordat wij nieuwe kopen"], cancel);
        await SetAsync("Bedrijfskleding gaat een tweede keer mee", "aandeel kleding dat terugkomt", "%", "hoger", (today.Year - 1, "ntb"), (today.Year + 3, "60"), GoalSharing.OwnOnly, null, themes[3].Id, "12");
        await SetAsync("Geen wegwerpbekers meer in het gemeentehuis", "wegwerpbekers per medewerker", "stuks per jaar", "lager", (today.Year - 1, "ntb"), (today.Year + 3, "0"), GoalSharing.OwnOnly, null, themes[3].Id, "12");
        var paper = await SetAsync("Een kwart minder papier", "pakken papier per medewerker", "pakken", "lager", (today.Year - 5, "8"), (today.Year, "6"), GoalSharing.Everybody, null, themes[3].Id, "12 15");
        await MeasureAsync(paper, [(today.Year - 2, "6,5"), (today.Year - 1, "5,5")]);
        await SheetAsync(today);

        await who.BecomeAsync(Secretary, cancel);
        var owner = (await tools.Goals.ChoicesAsync(cancel)).Owners.First(o => o.Value.StartsWith("verband:", StringComparison.Ordinal)).Value;
        var joint = Request("Samen één depot voor materialen die vrijkomen", "materiaal dat via het depot een tweede plek krijgt", "ton", "hoger", (today.Year, "onbekend"), (today.Year + 3, "1.500"), GoalSharing.OwnOnly, null, themes[0].Id, "11 12 17");
        joint.Van = owner;
        Must(await tools.Goals.SetAsync(joint));
    }

    private async Task RaiseAsync(Ambition reuse, DateOnly today, CancellationToken cancel)
    {
        await who.BecomeAsync(Contractor, cancel);
        var proof = await db.Activities.Where(a => a.Title == "Proef met gebruikte kademuurstenen").Select(a => a.Kenmerk).SingleAsync(cancel);
        var proposal = Must(await tools.Raise.ProposeAsync(reuse.Kenmerk, Proposal("Van een kwart naar dertig procent", "30", new DateOnly(today.Year + 1, 1, 1), proof)));
        Must(await tools.Raise.SayAsync(proposal.Kenmerk, new RaiseAnswer { Antwoord = "ja" }));
        await who.BecomeAsync(Lindedal, cancel);
        Must(await tools.Raise.SayAsync(proposal.Kenmerk, new RaiseAnswer { Antwoord = "ja" }));
        await who.BecomeAsync(Velderdam, cancel);
        Must(await tools.Raise.DecideAsync(proposal.Kenmerk, new RaiseAnswer { Antwoord = "ja", Orgaan = "de gemeenteraad" }));
        var next = Must(await tools.Raise.ProposeAsync(reuse.Kenmerk, Proposal("Naar de helft in fietspaden", "50", new DateOnly(today.Year + 2, 1, 1), proof)));
        await who.BecomeAsync(Lindedal, cancel);
        Must(await tools.Raise.SayAsync(next.Kenmerk, new RaiseAnswer { Antwoord = "nee", Reden = "Voor fietspaden is er in de regio nog te weinig gebruikt materiaal. " + MadeUp }));
    }

    private async Task SheetAsync(DateOnly today)
    {
        var sheet = Must(await tools.Sheets.RunAsync(new SheetRequest
        {
            Functie = "wethouder duurzaamheid",
            Van = new DateOnly(today.Year, 1, 1),
            Tot = today,
            Besluit1 = "Stel het repareren van meubels voortaan als regel vast in het inkoopbeleid.",
            Besluit2 = "Neem in het contract voor bedrijfskleding op dat de leverancier terugneemt.",
            Besluit3 = "Kies wie namens het college het gezamenlijke depot op gang brengt.",
            Ander1 = "Gemeente Velderdam: de helft van de bestrating hergebruikt (verzonnen voorbeeld).",
        }));
        Must(await tools.Links.ShareAsync(sheet.Kenmerk, today.AddDays(60)));
    }

    private static RaiseRequest Proposal(string title, string minimum, DateOnly from, string proof) => new()
    {
        Titel = title,
        Tekst = $"Ten minste {minimum} procent van het materiaal is eerder gebruikt. {MadeUp}",
        Minimum = minimum,
        MinimumBron = "voorstel aan de kring",
        MinimumStatus = "geschat",
        Omstandigheden = "De proef met kademuurstenen liet zien dat er genoeg aanbod is en dat de kwaliteit klopt. " + MadeUp,
        Ingang = from,
        Adressen = AgendaLinks.Activity(proof),
    };

    private static AmbitionRequest Ambition(string title, Guid theme, string? indicator, string? unit, string? minimum, string readers, DateOnly from) => new()
    {
        Titel = title,
        Thema = theme.ToString("N"),
        Indicator = indicator,
        Eenheid = unit,
        Richting = indicator is null ? null : "hoger",
        Minimum = minimum,
        MinimumBron = "raadsbesluit voor de demonstratie",
        MinimumStatus = "besloten",
        Tekst = minimum is null ? $"Niemand gooit nog eten weg dat goed is. {MadeUp}" : $"Ten minste {minimum} procent van het materiaal in onze werken is eerder gebruikt. {MadeUp}",
        VastgesteldDoor = "de gemeenteraad",
        Vanaf = from,
        Delen = readers,
    };

    private static GoalRequest Request(string title, string indicator, string unit, string direction, (int Year, string Value) from, (int Year, string Value) to, string readers, string? ambition, Guid theme, string sdgs) => new()
    {
        Titel = title,
        Toelichting = MadeUp,
        Van = GoalSharing.OfOrganisation,
        Delen = readers,
        Ambitie = ambition,
        Themas = [theme.ToString("N")],
        Sdgs = [.. sdgs.Split(' ')],
        Indicator = indicator,
        Eenheid = unit,
        Richting = direction,
        Nuljaar = from.Year.ToString(CultureInfo.InvariantCulture),
        Nul = from.Value,
        NulBron = "nulmeting voor de demonstratie",
        NulStatus = "gemeten",
        Streefjaar = to.Year.ToString(CultureInfo.InvariantCulture),
        Streef = to.Value,
        StreefBron = "collegebesluit voor de demonstratie",
        StreefStatus = "besloten",
    };

    private async Task<Goal> SetAsync(string title, string indicator, string unit, string direction, (int Year, string Value) from, (int Year, string Value) to, string readers, string? ambition, Guid theme, string sdgs) =>
        Must(await tools.Goals.SetAsync(Request(title, indicator, unit, direction, from, to, readers, ambition, theme, sdgs)));

    private async Task MeasureAsync(Goal goal, IEnumerable<(int Year, string Value)> values)
    {
        foreach (var (year, value) in values)
        {
            var request = ValueRequest.Of(goal, year);
            (request.Waarde, request.WaardeBron, request.WaardePeriode) = (value, "jaarlijkse meting voor de demonstratie", year.ToString(CultureInfo.InvariantCulture));
            Must(await tools.Measure.RunAsync(goal.Kenmerk, request));
        }
    }

    private async Task TieAsync(Goal goal, IReadOnlyCollection<string> titles, CancellationToken cancel)
    {
        var ids = await db.Activities.Where(a => titles.Contains(a.Title)).Select(a => a.Id).ToListAsync(cancel);
        Must(await tools.Ties.SaveOfGoalAsync(goal.Kenmerk, new TieRequest { Gekozen = [.. ids.Select(id => id.ToString("N"))] }));
    }
}
