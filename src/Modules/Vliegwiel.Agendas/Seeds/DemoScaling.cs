// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Peers;
using Vliegwiel.Agendas.Staging;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using static Vliegwiel.Agendas.Seeds.DemoSteps;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>The use cases with which activities of the demonstration are scaled up.</summary>
internal sealed record DemoScalingTools(DemoVersionTools Acts, MakeAgenda Make, KeepStory Stories, TieGoals Goals, SayStructure Structures);

/// <summary>Activities of the circle in every phase from pilot to norm, with days that lie in the past, and one that got stuck. All of it is fictitious.</summary>
internal sealed class DemoScaling(VliegwielDb db, DemoScalingTools tools)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const string Velderdam = "beheer@velderdam.example";
    private const string Lindedal = "beleid@lindedal.example";
    private const string Contractor = "projecten@dekei.example";
    private const string MadeUp = "Verzonnen voorbeeld, gemaakt voor de demonstratie.";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await tools.Acts.Demo.BecomeAsync(Secretary, cancel);
        var owners = await tools.Make.ChoicesAsync(cancel);
        var agenda = Must(await tools.Make.RunAsync(new AgendaRequest { Titel = "Wat al werkt in de kring", Doel = $"Wat klaar is, doet een ander na. {MadeUp}", Van = owners.First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal)).Value })).Kenmerk;
        await PlantAsync(agenda, new Scaled("Tegels van parkeerplaatsen opnieuw leggen", "Tegels opnieuw leggen", "De helft van onze bestrating", "norm", 1_400, 1_280, 900), cancel);
        await PlantAsync(agenda, new Scaled("Lichtmasten reviseren in plaats van vervangen", "Lichtmasten reviseren", "Masten en meubels", "standaardwerkwijze", 1_100, 1_050, 700), cancel);
        await PlantAsync(agenda, new Scaled("Speeltoestellen ruilen tussen gemeenten", "Speeltoestellen ruilen", "Masten en meubels", "", 800, 620, 400), cancel);
        await PlantAsync(agenda, new Scaled("Fietspad van gebruikt asfalt", null, "Asfalt met een derde", "", 640, 500, 150), cancel);
        await PlantAsync(agenda, new Scaled("Geluidscherm van gebruikt hout", null, "De helft van onze bestrating", null, 700, 520, 0), cancel);
        await tools.Acts.Demo.BecomeAsync(Lindedal, cancel);
        var own = await db.Agendas.Where(a => a.Title == "Circulair werken in ons eigen huis").Select(a => a.Kenmerk).SingleAsync(cancel);
        foreach (var (level, reason) in new[] { ("losse-acties", "Elke afdeling deed iets, en niemand hield het bij."), ("programma", "Er is een agenda, en de raad kijkt er elk jaar naar.") })
        {
            Must(await tools.Structures.RunAsync(own, new StructureRequest { Structuur = level, Reden = $"{reason} {MadeUp}" }));
        }
    }

    private async Task PlantAsync(string agenda, Scaled scaled, CancellationToken cancel)
    {
        var kenmerk = await ProposeAsync(agenda, scaled.Title, Secretary, [], cancel);
        await tools.Acts.Demo.BecomeAsync(Secretary, cancel);
        Must(await tools.Acts.Owner.AskAsync(kenmerk, new Owning.OwnerRequest { Persoon = (await tools.Acts.Demo.PersonAsync(Velderdam, cancel)).ToString("N") }));
        await tools.Acts.Demo.BecomeAsync(Velderdam, cancel);
        Must(await tools.Acts.Owner.AnswerAsync(kenmerk, new Owning.OwnerAnswer { Antwoord = "ja" }));
        var goal = (await tools.Goals.GoalChoicesAsync(cancel)).First(g => g.Text.StartsWith(scaled.Goal, StringComparison.Ordinal));
        Must(await tools.Goals.SaveOfActivityAsync(kenmerk, new TieRequest { Gekozen = [goal.Value] }));
        await tools.Acts.Demo.BecomeAsync(Secretary, cancel);
        foreach (var state in scaled.Claim is null ? ["vastgesteld", "in-uitvoering"] : new[] { "vastgesteld", "in-uitvoering", "opgeleverd" })
        {
            Must(await tools.Acts.Demo.Move.RunAsync(kenmerk, new StateRequest { Stand = state, Reden = state == "opgeleverd" ? "Het resultaat volgt na de meting." : null }));
        }

        var activity = await db.Activities.SingleAsync(a => a.Kenmerk == kenmerk, cancel);
        if (scaled.Repeated is { } repeated)
        {
            await ProposeAsync(agenda, $"{repeated} in Lindedal", Lindedal, [activity.Id], cancel);
            await ProposeAsync(agenda, $"{repeated} bij De Kei", Contractor, [activity.Id], cancel);
            await tools.Acts.Demo.BecomeAsync(Secretary, cancel);
        }

        if (scaled.Claim is not null)
        {
            Must(await tools.Stories.WriteAsync(kenmerk, new StoryRequest { Verhaal = $"Het kan, het houdt en het scheelt nieuw materiaal. {MadeUp}", Voorwaarden = "Tijd om te sorteren, en een plek om het neer te leggen.", Fase = scaled.Claim }));
        }

        await DateAsync(activity, scaled, cancel);
    }

    private async Task<string> ProposeAsync(string agenda, string title, string by, IReadOnlyList<Guid> from, CancellationToken cancel)
    {
        await tools.Acts.Demo.BecomeAsync(by, cancel);
        return Must(await tools.Acts.Propose.RunAsync(agenda, new ActivityRequest { Titel = title, Omschrijving = MadeUp, Soort = "borgen", Sfeer = "voor-de-regio", Initiator = "nog te kiezen", Verbind = [.. from.Select(id => id.ToString())] })).Kenmerk;
    }

    /// <summary>A demonstration that began today has no past, so its days are set back.</summary>
    private async Task DateAsync(Activity activity, Scaled scaled, CancellationToken cancel)
    {
        var today = tools.Acts.Demo.Agenda.Clock.DutchToday;
        db.Entry(activity).Property(a => a.IdeaOn).CurrentValue = today.AddDays(-scaled.Idea);
        db.Entry(activity).Property(a => a.PilotOn).CurrentValue = today.AddDays(-scaled.Pilot);
        tools.Acts.Demo.Agenda.Journal.Record(new ActivityDescribed { ObjectId = activity.Id, Fields = [nameof(Activity.IdeaOn), nameof(Activity.PilotOn)] });
        if (await db.Set<ActivityStory>().SingleOrDefaultAsync(s => s.ActivityId == activity.Id, cancel) is { } story)
        {
            db.Entry(story).Property(s => s.IconOn).CurrentValue = today.AddDays(-scaled.Icon);
            tools.Acts.Demo.Agenda.Journal.Record(new StoryWritten(activity.Id) { ObjectId = story.Id });
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <param name="Repeated">How it is called where others do it too; null when nobody does.</param>
    /// <param name="Goal">How the goal begins that it serves.</param>
    /// <param name="Claim">What is said of it; null when there is no story.</param>
    /// <param name="Idea">How many days ago.</param>
    /// <param name="Pilot">How many days ago.</param>
    /// <param name="Icon">How many days ago.</param>
    private sealed record Scaled(string Title, string? Repeated, string Goal, string? Claim, int Idea, int Pilot, int Icon);
}
