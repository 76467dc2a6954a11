// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Peers;
using Vliegwiel.Agendas.Raising;
using Vliegwiel.Agendas.Sheets;
using Vliegwiel.Platform;
using Vliegwiel.Tests.Agendas;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Access;

/// <summary>What the matrix asks of teams, guests, budgets, proposals for a higher bar and sheets for administrators.</summary>
internal static class AgendaWorld
{
    private const string Municipality = "opdrachtgever (OG), eigenaar";
    private const string Member = "lid (beleidsmedewerker, OG)";
    private const string Secretary = "secretaris";
    private const string Guest = "waterschap, geen kringlid";

    public static async Task<IReadOnlyList<MatrixObject>> PlantAsync(TestSite site) =>
    [
        await TeamAsync(site, "team met een gast van nu", "wespendiefkruid", 0, 6, [Municipality, Guest]),
        await TeamAsync(site, "team met een gast van straks", "boomkruiperzegge", 1, 6, [Municipality]),
        await TeamAsync(site, "team met een gast van vroeger", "gaspeldoornvink", -6, -1, [Municipality]),
        await BudgetAsync(site, "budget op een agenda van de kring", "egelantiersnip", [Municipality, Member, Secretary]),
        await BearerAsync(site, "onderdeel met drager, in het aandeel van de gemeente", "zilverschoonuil", [Municipality]),
        await VersionBudgetAsync(site, "budgetten in een versie", "lepelaarsbies", [Municipality, Member, Secretary]),
        await StructureAsync(site, "structuur van de gemeente", "koningsvarenmot", [Municipality]),
        await RaiseAsync(site, "latvoorstel van de gemeente", "kamsalamanderlis", [Municipality]),
        await SheetAsync(site, "bestuursblad van de gemeente", "zwanenbloemvos", withAmounts: false, [Municipality]),
        await DocumentAsync(site, "stuk voor opdrachtgevers en secretaris", "veenpluisgaai", DocumentCast.Closed, [Municipality, Member, Secretary]),
        await DocumentAsync(site, "stuk voor wie de activiteit ziet", "hulstblauwmees", DocumentCast.Everybody, [Municipality, Member, Secretary, "spinner", "sitebeheerder", "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
        await SheetAsync(site, "bestuursblad met bedragen", "kattenstaartwulp", withAmounts: true, [Municipality]),
    ];

    /// <summary>An activity of the municipality with the secret in its title and in what a guest comes for.</summary>
    private static async Task<MatrixObject> TeamAsync(TestSite site, string name, string secret, int from, int until, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda van de teams");
        var kenmerk = await TeamCast.BoundAsync(site, agenda, TestSite.Client, $"Notitie over {secret} en {secret}beheer", TestSite.Client, "12.345");
        await TeamCast.ComposeAsync(site, TestSite.Client, kenmerk, 20);
        await TeamCast.LetInAsync(site, TestSite.Client, kenmerk, TestSite.Neutral, from, until, $"Notitie over {secret}");
        var address = TeamLinks.Team(kenmerk);
        return new MatrixObject(name, secret, seers, address, [TeamLinks.Arrange(kenmerk), AgendaLinks.Activity(kenmerk), $"/draad/activiteit/{kenmerk}", $"/api/v1/activiteiten/{kenmerk}", $"/api/v1/agendas/{agenda}/activiteiten?woord={secret}"]);
    }

    /// <summary>What the municipality says of itself, with the secret in its reason.</summary>
    private static async Task<MatrixObject> StructureAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda met structuur");
        await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<SayStructure>().RunAsync(agenda, new StructureRequest { Structuur = "programma", Reden = $"Notitie over {secret}" }));
        return new MatrixObject(name, secret, seers, VersionLinks.Structure(agenda), [VersionLinks.Beside(agenda), $"{VersionLinks.ExportBeside(agenda)}?als=json"]) { IsSearched = false };
    }

    /// <summary>A budget with the secret in its source and in the purse.</summary>
    private static async Task<MatrixObject> BudgetAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var (agenda, kenmerk) = await AmountAsync(site, secret);
        return new MatrixObject(name, secret, seers, $"/api/v1/activiteiten/{kenmerk}/begroting", [AgendaLinks.Budget(kenmerk), BarrierLinks.Confidential(kenmerk), $"/draad/budget/{kenmerk}", $"/api/v1/agendas/{agenda}/versies/1/begroting"]) { IsSearched = false };
    }

    /// <summary>A part that the municipality bears, with the secret in its words; the shares of the agenda are channels of it too.</summary>
    private static async Task<MatrixObject> BearerAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, $"Notitie over {secret}");
        var kenmerk = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, $"Notitie over {secret}beheer");
        Assert.Null(await ShareCast.PartAsync(site, TestSite.Client, kenmerk, $"Deel van {secret}", "12.345", ShareCast.Municipality));
        return new MatrixObject(name, secret, seers, ShareLinks.Of(agenda),
            [$"{ShareLinks.Export(agenda)}?als=csv", $"{ShareLinks.ExportTogether}?agenda={agenda}&als=json", $"/api/v1/activiteiten/{kenmerk}/begroting", DependencyLinks.BudgetPart(kenmerk)]);
    }

    /// <summary>The budgets of a version, with the secret in the source of one.</summary>
    private static async Task<MatrixObject> VersionBudgetAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var (agenda, _) = await AmountAsync(site, secret);
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        return new MatrixObject(name, secret, seers, $"/api/v1/agendas/{agenda}/versies/1/begroting", ["/draad/agendaversie-budget/1"]) { IsSearched = false };
    }

    private static async Task<(string Agenda, string Activity)> AmountAsync(TestSite site, string secret)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van de bedragen");
        var kenmerk = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Activiteit met een bedrag");
        await site.InScopeAsync(TestSite.Secretary, async services =>
        {
            var budgets = services.GetRequiredService<SetBudget>();
            var request = BudgetRequest.Of((await budgets.FindAsync(kenmerk, TestContext.Current.CancellationToken))!.Budget);
            (request.Bedrag, request.BedragBron, request.Dekking) = ("12.345", $"Notitie over {secret}", $"Notitie over {secret}beheer");
            Assert.Null((await budgets.RunAsync(kenmerk, request)).Refusal);
            return true;
        });
        return (agenda, kenmerk);
    }

    /// <summary>A proposal for a higher bar of the municipality alone, with the secret in its title and its text.</summary>
    private static async Task<MatrixObject> RaiseAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var ambition = await GoalCast.AdoptAsync(site, TestSite.Client, "Ambitie met een voorstel", GoalSharing.OwnOnly, theme: 9);
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda van het bewijs");
        var evidence = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Bewijs van de matrix");
        return await site.InScopeAsync(TestSite.Client, async services =>
        {
            var proposed = await services.GetRequiredService<RaiseBar>().ProposeAsync(ambition, new RaiseRequest
            {
                Titel = $"Notitie over {secret}",
                Tekst = $"Alles over {secret} en {secret}beheer.",
                Minimum = "30",
                MinimumBron = $"Notitie over {secret}",
                Omstandigheden = $"Het kan nu bij {secret}.",
                Ingang = site.Clock.DutchToday.AddDays(30),
                Adressen = AgendaLinks.Activity(evidence),
            });
            Assert.Null(proposed.Refusal);
            return new MatrixObject(name, secret, seers, GoalLinks.Raise(proposed.Value.Kenmerk), [$"/draad/latvoorstel/{proposed.Value.Kenmerk}"]) { IsSearched = false };
        });
    }

    /// <summary>A document at an activity of the circle, with the secret in its name, its purpose and its file.</summary>
    private static async Task<MatrixObject> DocumentAsync(TestSite site, string name, string secret, string readers, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met een stuk");
        var kenmerk = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Activiteit met een stuk");
        var document = await DocumentCast.PlantAsync(site, TestSite.Secretary, kenmerk, $"Notitie over {secret}", $"Notitie over {secret} en {secret}beheer.", readers, $"Alles over {secret}beheer");
        var file = DocumentLinks.File(kenmerk, document.Id, 1);
        return new MatrixObject(name, secret, seers, file, [DocumentLinks.Document(kenmerk, document.Id), $"/api/v1{file.Insert(file.LastIndexOf('/'), "/versies")}", $"/draad/stuk/{kenmerk}"]);
    }

    /// <summary>A sheet for an administrator, with the secret in the function it is for and in a decision.</summary>
    private static Task<MatrixObject> SheetAsync(TestSite site, string name, string secret, bool withAmounts, IReadOnlyList<string> seers) => site.InScopeAsync(TestSite.Client, async services =>
    {
        var today = site.Clock.DutchToday;
        var made = await services.GetRequiredService<MakeSheet>().RunAsync(new SheetRequest { Functie = $"Notitie over {secret}", Van = today.AddDays(-30), Tot = today, Besluit1 = $"Notitie over {secret}", Bedragen = withAmounts });
        Assert.Null(made.Refusal);
        var kenmerk = made.Value.Kenmerk;
        return new MatrixObject(name, secret, seers, SheetLinks.Show(kenmerk), [SheetLinks.File(kenmerk), SheetLinks.Share(kenmerk), $"/draad/bestuursblad/{kenmerk}"]) { IsSearched = false };
    });
}
