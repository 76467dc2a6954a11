// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Confiding;
using Vliegwiel.Agendas.Importing;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Library.Finding;
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search.Words;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Agendas;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Access;

/// <summary>How somebody comes in.</summary>
internal enum Door
{
    /// <summary>As oneself, or not at all.</summary>
    Front,

    /// <summary>By a link to what a group sees.</summary>
    LinkToGroup,

    /// <summary>By a link to one thing: that page opens, and no search finds it.</summary>
    LinkToThing,

    /// <summary>By a key of an organisation: it opens the API and nothing else.</summary>
    Key,
}

/// <summary>Somebody of the region, as a row of the access matrix.</summary>
/// <param name="Email">Who comes in, or who gave the link or the key; null: not signed in.</param>
internal sealed record MatrixRole(string Name, string? Email, Door Door = Door.Front)
{
    /// <summary>Whether this address may show the thing.</summary>
    public bool MaySee(MatrixObject thing, string address) =>
        thing.IsPublic || (thing.Seers.Contains(Name) && (Door != Door.Key || address.StartsWith("/api/", StringComparison.Ordinal)));

    /// <summary>Whether a list or a search must show a thing that may be seen there.</summary>
    public bool Finds(MatrixObject thing) => thing.IsPublic || Door != Door.LinkToThing;
}

/// <summary>A thing of which it is known who may see it, planted with a word that occurs nowhere else.</summary>
/// <param name="Secret">In its title and its text.</param>
/// <param name="Seers">The names of the roles that may see it; all others may not.</param>
internal sealed record MatrixObject(string Name, string Secret, IReadOnlyList<string> Seers, string PageAddress, IReadOnlyList<string> OtherAddresses)
{
    public bool IsPublic => Seers.Contains(AccessWorld.Roles[0].Name);

    /// <summary>Whether search finds things of this kind.</summary>
    public bool IsSearched { get; init; } = true;
}

/// <summary>The region with one document for each kind of audience. A later module adds its own objects here.</summary>
internal static class AccessWorld
{
    public static readonly IReadOnlyList<MatrixRole> Roles =
    [
        new("niet aangemeld", null),
        new("spinner", TestSite.Spinner),
        new("secretaris", TestSite.Secretary),
        new("lid (beleidsmedewerker, OG)", TestSite.PolicyOfficer),
        new("opdrachtgever (OG), eigenaar", TestSite.Client),
        new("opdrachtnemer (ON)", TestSite.Contractor),
        new("waterschap, geen kringlid", TestSite.Neutral),
        new("organisatiebeheerder", TestSite.OrganisationAdministrator),
        new("sitebeheerder", TestSite.SiteAdministrator),
        new("gast met een koppeling voor de kring", TestSite.Secretary, Door.LinkToGroup),
        new("gast met een koppeling voor één ding", TestSite.Secretary, Door.LinkToThing),
        new("sleutel van Heuvelrade", TestSite.OrganisationAdministrator, Door.Key),
    ];

    /// <summary>What the guest by link to one thing may see.</summary>
    private const string OfferedToGuest = "pimpernelhof";

    private static readonly string[] SignedIn = [.. Roles.Skip(1).Where(r => r.Door == Door.Front).Select(r => r.Name)];
    private static readonly string[] Office = ["spinner", "secretaris", "sitebeheerder"];
    private static readonly string[] Clients = ["lid (beleidsmedewerker, OG)", "opdrachtgever (OG), eigenaar"];

    public static async Task<IReadOnlyList<MatrixObject>> PlantAsync(TestSite site)
    {
        var (circle, learning) = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var alliances = await db.Alliances.ToListAsync(TestContext.Current.CancellationToken);
            return (alliances.Single(a => a.Name.StartsWith("Kenniskring", StringComparison.Ordinal)).Id, alliances.Single(a => a.Name.StartsWith("Leernetwerk", StringComparison.Ordinal)).Id);
        });
        var client = await site.PersonIdAsync(TestSite.Client);

        var objects = new List<MatrixObject>
        {
            await PlantAsync(site, "openbaar document", "kwispelvaren", TestSite.Spinner, Audience.Public, [.. Roles.Select(r => r.Name)]),
            await PlantAsync(site, "document voor wie is aangemeld", "zilverdistels", TestSite.Spinner, Audience.SignedIn, SignedIn),
            await PlantAsync(site, "document van de gemeente", "moerasbeukjes", TestSite.Client, audience: null, ["opdrachtgever (OG), eigenaar"]),
            await PlantAsync(site, "document van de kring", "grutterszegge", TestSite.Client, Audience.Alliance(circle), [.. Clients, .. Office, "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
            await PlantAsync(site, "document van opdrachtgevers", "dolkruidwikke", TestSite.Client, Audience.AllianceSide(circle, "og"), Clients),
            await PlantAsync(site, "document van opdrachtnemers", "vlierbesmolen", TestSite.Contractor, Audience.AllianceSide(circle, "on"), ["opdrachtnemer (ON)"]),
            await PlantAsync(site, "document van neutrale deelnemers", OfferedToGuest, TestSite.Secretary, Audience.AllianceSide(circle, "neutraal"), [.. Office, "gast met een koppeling voor één ding"]),
            await PlantAsync(site, "document van het leernetwerk", "koekoekswaard", TestSite.Spinner, Audience.Alliance(learning), [.. Clients, .. Office, "waterschap, geen kringlid", "organisatiebeheerder"]),
            await PlantAsync(site, "document van de secretaris", "wolfspootgors", TestSite.Secretary, Audience.Role(circle, "secretaris"), ["secretaris"]),
            await PlantAsync(site, "document van Heuvelrade", "zwenkgrasmat", TestSite.OrganisationAdministrator, audience: null, ["organisatiebeheerder", "sleutel van Heuvelrade"]),
            await PlantAsync(site, "eigen document", "ratelpopulier", TestSite.Client, Audience.Person(client), ["opdrachtgever (OG), eigenaar"]),
            await AskAsync(site, "vraagstuk voor wie is aangemeld", "kruiskwartels", TestSite.PolicyOfficer, Audience.SignedIn, SignedIn),
            await AskAsync(site, "vraagstuk van opdrachtgevers", "veldwespenaar", TestSite.Client, Audience.AllianceSide(circle, "og"), Clients),
            await ReportAsync(site, "belemmering van opdrachtgevers", "slobkousbloem", TestSite.Client, Audience.AllianceSide(circle, "og"), Clients),
            await ShelveAsync(site, "dossier van opdrachtgevers", "hazelpootrus", TestSite.Client, Audience.AllianceSide(circle, "og"), Clients),
            await KeepSearchAsync(site, "bewaarde zoekopdracht", "zonnedauwvlinder", TestSite.Client, ["opdrachtgever (OG), eigenaar"]),
            await AgendaAsync(site, "agenda van de kring", "zandkoolwitje", [.. Clients, .. Office, "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
            await ActivityAsync(site, "activiteit van de kring", "pijpbloemrups", TestSite.Secretary, [.. Clients, .. Office, "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
            await ActivityAsync(site, "activiteit van de gemeente", "sporkehoutzand", TestSite.Client, ["opdrachtgever (OG), eigenaar"]),
            await WaitAsync(site, "wachten van een activiteit van de gemeente", "kattendoornzand", TestSite.Client, ["opdrachtgever (OG), eigenaar"]),
            await ConfideAsync(site, "vertrouwelijk deel van een activiteit", "heksenkringvaren", [.. Clients, "secretaris"]),
            await TableAsync(site, "invoer op een agenda van de kring", "waterscheerling", ["secretaris"]),
            await VersionAsync(site, "versie van een agenda van de kring", "wouwvlinderkruid", [.. Clients, .. Office, "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
            await ReportAsync(site, "voortgangsmelding van de gemeente", "rietorchiszegge", TestSite.Client, ["opdrachtgever (OG), eigenaar"]),
            await LearnAsync(site, "resultaat en reflectie van de gemeente", "biezenknopsprinkhaan", TestSite.Client, ["opdrachtgever (OG), eigenaar"]),
            await GoalAsync(site, "doel van de kring", "boterbloemgans", GoalSharing.OfOrganisation, $"verband:{circle:N}", [.. Clients, .. Office, "opdrachtnemer (ON)", "gast met een koppeling voor de kring"]),
            await GoalAsync(site, "doel van de gemeente", "hondsdrafkever", GoalSharing.OfOrganisation, GoalSharing.OwnOnly, ["opdrachtgever (OG), eigenaar"]),
            await AmbitionAsync(site, "ambitie van de gemeente", "pinksterbloemvis", ["opdrachtgever (OG), eigenaar"]),
            await AddWordAsync(site, "regel van de woordenlijst", "knoopkruidwants", TestSite.Spinner, SignedIn),
        };
        objects.AddRange(await AgendaWorld.PlantAsync(site));
        await site.CatchUpAsync();
        return objects;
    }

    /// <summary>A document that belongs to one group, read and in the database, not yet in the index.</summary>
    /// <param name="audience">Null: the organisation of who brings it.</param>
    public static async Task<MatrixObject> PlantAsync(TestSite site, string name, string secret, string by, Audience? audience, IReadOnlyList<string> seers)
    {
        // Long enough for several passages, with words of other documents: it could change what counts as a word, as rare or as a part.
        var section = $"Deze notitie gaat over {secret} en over {secret}beheer. Alleen wie erbij hoort, leest over {secret}. "
            + "Het gaat ook over houtbouw, over beheer en over wat een aanbesteding kost: beukjes, moeras, hout en bouw. ";
        var text = $"Notitie over {secret}\n\n" + string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(section, 8)), 5));
        return await site.InScopeAsync(by, async services =>
        {
            var imported = await services.GetRequiredService<ImportDesk>().StartAsync([($"{secret}.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))], audience, TestContext.Current.CancellationToken);
            Assert.Null(imported.Refusal);
            await site.RunJobsAsync();
            var db = services.GetRequiredService<VliegwielDb>();
            var item = await db.Items.AsNoTracking().SingleAsync(i => i.FileName == $"{secret}.txt", TestContext.Current.CancellationToken);
            return new MatrixObject(name, secret, seers, $"/bibliotheek/{item.Kenmerk}",
                [$"/bibliotheek/{item.Kenmerk}/bestand", $"/bibliotheek/{item.Kenmerk}?blad=1", $"/bibliotheek/{item.Kenmerk}/delen", $"/draad/item/{item.Kenmerk}", $"/bibliotheek/{item.Kenmerk}/voorstellen", $"/bibliotheek/importen/{imported.Value}/voorstellen", $"/api/v1/documenten/{item.Id}", $"/bibliotheek/importen/{imported.Value}", .. ItemAddresses(item.Kenmerk)]);
        });
    }

    /// <summary>A question for one group, with the secret in its title and its text.</summary>
    private static Task<MatrixObject> AskAsync(TestSite site, string name, string secret, string by, Audience audience, IReadOnlyList<string> seers) => site.InScopeAsync(by, async services =>
    {
        var asked = await services.GetRequiredService<AskQuestion>().RunAsync(new QuestionRequest { Titel = $"Notitie over {secret}?", Vraag = $"Wie weet iets van {secret} en van {secret}beheer?", Groepen = [audience.Token] });
        var address = $"/vraagstukken/{asked.Value.Kenmerk}";
        return new MatrixObject(name, secret, seers, address, [$"{address}/antwoorden", $"{address}/verbindingen", $"{address}/samenvoegen", $"{address}/wijzigen", $"{address}/versies", $"/api/v1/vraagstukken/{asked.Value.Id}"]);
    });


    /// <summary>An obstacle for one group, with the secret in its title and in its case; the reporter does not want to be named.</summary>
    private static Task<MatrixObject> ReportAsync(TestSite site, string name, string secret, string by, Audience audience, IReadOnlyList<string> seers) => site.InScopeAsync(by, async services =>
    {
        var reported = await services.GetRequiredService<ReportObstacle>().ReportAsync(new ObstacleRequest
        {
            Titel = $"Notitie over {secret}",
            Soort = "regel",
            Gevolg = $"Het gaat niet door bij {secret} en bij {secret}beheer.",
            Geval = $"Zo ging het met {secret}.",
            Groepen = [audience.Token],
        });
        var address = $"/belemmeringen/{reported.Value.Kenmerk}";
        return new MatrixObject(name, secret, seers, address, [$"{address}/stand", $"{address}/samenvoegen", $"{address}/aanbieden", $"{address}/stuk?als=json", $"{address}/stuk?als=docx", $"/draad/belemmering/{reported.Value.Kenmerk}", $"/api/v1/belemmeringen/{reported.Value.Id}"]);
    });

    /// <summary>A dossier for one group, with the secret in its title, its purpose and the source that stands on it.</summary>
    private static Task<MatrixObject> ShelveAsync(TestSite site, string name, string secret, string by, Audience audience, IReadOnlyList<string> seers) => site.InScopeAsync(by, async services =>
    {
        var made = await services.GetRequiredService<KeepDossier>().MakeAsync(new DossierRequest { Titel = $"Notitie over {secret}", Doel = $"Alles over {secret} en {secret}beheer.", Groepen = [audience.Token] });
        await services.GetRequiredService<FillDossier>().AddAsync(made.Value.Kenmerk, new SourceRequest { Adres = "https://www.voorbeeld.example/", Titel = $"Notitie over {secret}" });
        var address = DossierLinks.Show(made.Value.Kenmerk);
        return new MatrixObject(name, secret, seers, address, [$"{address}/bewerken", $"{address}/inrichten", $"{address}/overdragen", $"{address}/exporteren?als=json", $"/feeds/dossier/{made.Value.Kenmerk}.atom", $"/draad/dossier/{made.Value.Kenmerk}", DossierLinks.Put("dossier", made.Value.Kenmerk), $"/api/v1/dossiers/{made.Value.Id}"]);
    });

    /// <summary>A search that somebody keeps, with the secret in its name and its words.</summary>
    private static Task<MatrixObject> KeepSearchAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers) => site.InScopeAsync(by, async services =>
    {
        var saved = await services.GetRequiredService<SaveSearch>().SaveAsync(new SearchTerms(secret, []), new SavedSearchRequest { Naam = $"Notitie over {secret}", Bericht = "dagelijks" });
        return new MatrixObject(name, secret, seers, $"/zoeken/bewaard/{saved.Value.Id}", [$"/draad/zoekopdracht/{saved.Value.Id}"]) { IsSearched = false };
    });

    /// <summary>A line of the vocabulary, with the secret in its preferred term.</summary>
    private static Task<MatrixObject> AddWordAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers) => site.InScopeAsync(by, async services =>
    {
        var added = await services.GetRequiredService<EditWords>().AddAsync(new VocabularyLine($"notitie over {secret}", [$"{secret}kaart"], [], [], []));
        return new MatrixObject(name, secret, seers, $"/beheer/woorden/{added.Value.Id}", [$"/draad/woord/{added.Value.Id}"]) { IsSearched = false };
    });

    /// <summary>An agenda of the circle, with the secret in its title and its purpose.</summary>
    private static async Task<MatrixObject> AgendaAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var kenmerk = await AgendaCast.MakeForCircleAsync(site, $"Notitie over {secret} en {secret}beheer");
        var address = $"/agendas/{kenmerk}";
        return new MatrixObject(name, secret, seers, address, [$"{address}/exporteren?als=json", $"{address}?sorteer=-budget", $"/activiteiten/nieuw?agenda={kenmerk}", $"/draad/agenda/{kenmerk}", $"/api/v1/agendas/{kenmerk}", $"/api/v1/agendas/{kenmerk}/activiteiten", $"/api/v1/agendas/{kenmerk}/versies", $"{address}/bespreking", $"{address}/gezondheid", $"{address}/gezondheid/exporteren?als=json"]);
    }

    /// <summary>An activity on an agenda of the circle, or of the organisation of who proposes it, with the secret in its title and its text.</summary>
    private static async Task<MatrixObject> ActivityAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers)
    {
        var agenda = by == TestSite.Secretary ? await AgendaCast.MakeForCircleAsync(site, "Agenda van de matrix") : await AgendaCast.MakeForOrganisationAsync(site, by, "Eigen agenda van de matrix");
        var kenmerk = await AgendaCast.ProposeAsync(site, by, agenda, $"Notitie over {secret} en {secret}beheer", budget: "12.345");
        var address = $"/activiteiten/{kenmerk}";
        return new MatrixObject(name, secret, seers, address,
            [$"{address}/bewerken", $"{address}/stand", $"{address}/eigenaar", $"{address}/agendas", $"{address}/budget", $"{address}/voortgang", $"{address}/samenhang", $"{address}/samenhang?zoek={secret}", $"{address}/wacht-op", $"{address}/maten", $"{address}/budget/onderdeel", $"{address}/team", $"{address}/team/wijzigen", $"/api/v1{address}", $"/api/v1{address}/begroting", $"/api/v1/agendas/{agenda}/activiteiten?woord={secret}", $"/agendas/{agenda}/bespreking", $"/agendas/{agenda}/gezondheid/exporteren?als=json", $"/draad/activiteit/{kenmerk}", $"/draad/budget/{kenmerk}", $"/agendas/{agenda}/exporteren?als=json&woord={secret}"]);
    }

    /// <summary>For whom an activity of the own organisation waits, and with what its effect is measured, with the secret in the texts.</summary>
    private static async Task<MatrixObject> WaitAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, by, "Eigen agenda van het wachten");
        var kenmerk = await AgendaCast.ProposeAsync(site, by, agenda, $"Notitie over {secret} en {secret}beheer");
        await AgendaCast.WaitAsync(site, by, kenmerk, secret);
        var address = $"/activiteiten/{kenmerk}";
        return new MatrixObject(name, secret, seers, $"{address}/wacht-op", [$"{address}/maten", $"{address}/samenhang", $"/agendas/{agenda}/gezondheid?signaal=wacht-lang"]);
    }

    /// <summary>A report on an activity of the own organisation, with the secret in its text; the activity itself does not name it.</summary>
    private static async Task<MatrixObject> ReportAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, by, "Eigen agenda van de meldingen");
        var kenmerk = await AgendaCast.ProposeAsync(site, by, agenda, $"Notitie over {secret}");
        await AgendaCast.ReportAsync(site, by, kenmerk, $"Het gaat goed met {secret} en met {secret}beheer.", $"Meer {secret}.", $"Mag {secret} door?");
        return new MatrixObject(name, secret, seers, $"/activiteiten/{kenmerk}/voortgang", [$"/activiteiten/{kenmerk}", $"/draad/voortgang/{kenmerk}", $"/draad/activiteit/{kenmerk}", $"/agendas/{agenda}/bespreking", $"/agendas/{agenda}/gezondheid"]);
    }

    /// <summary>Something that clients keep from the market, with the secret in its title and its text.</summary>
    private static async Task<MatrixObject> ConfideAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van wat vertrouwelijk is");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Activiteit met iets vertrouwelijks");
        var written = await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<KeepConfidential>().WriteAsync(activity, new ConfidentialRequest { Soort = "raming", Titel = $"Notitie over {secret}", Tekst = $"Alles over {secret} en {secret}beheer." }));
        return new MatrixObject(name, secret, seers, $"/activiteiten/{activity}/vertrouwelijk",
            [$"/activiteiten/{activity}/vertrouwelijk?delen={written.Value.Id:N}", $"/draad/vertrouwelijk-deel/{activity}"])
        { IsSearched = false };
    }

    /// <summary>A table that the secretary brought to an agenda, with the secret in its name, its headings and its rows.</summary>
    private static async Task<MatrixObject> TableAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met een tabel");
        return await site.InScopeAsync(TestSite.Secretary, async services =>
        {
            var brought = await services.GetRequiredService<BringTable>().RunAsync(agenda, new BringRequest { Plakken = $"Projectactiviteit\tNotitie over {secret}\nNotitie over {secret}\t{secret}beheer" }, TestContext.Current.CancellationToken);
            Assert.Null(brought.Refusal);
            var address = ImportLinks.Columns(agenda, brought.Value.Id);
            return new MatrixObject(name, secret, seers, address, [ImportLinks.Check(agenda, brought.Value.Id), ImportLinks.Show(agenda, brought.Value.Id), $"/draad/agenda-invoer/{brought.Value.Id}"]) { IsSearched = false };
        });
    }

    /// <summary>A version of an agenda of the circle, with the secret in the name of the body that fixed it; what differs from now is a channel of it too.</summary>
    private static async Task<MatrixObject> VersionAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met een versie van de matrix");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Wegen van de matrix", budget: "12.345");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda, $"Zo besloot {secret}beheer.", $"Notitie over {secret}");
        var address = $"/agendas/{agenda}";
        return new MatrixObject(name, secret, seers, $"{address}/versies/1",
            [$"{address}/versies", $"{address}/versies/1/exporteren?als=json", $"{address}/verschil?van=1&tot=nu", $"{address}/verschil/exporteren?van=1&tot=nu&als=csv", $"{address}/vaststellen", $"{address}/naast", $"{address}/als-voorbeeld", "/draad/agendaversie/1", $"/api/v1{address}/versies/1", $"/api/v1{address}/versies/1/begroting", $"/api/v1{address}/versies/1/verschil"])
        { IsSearched = false };
    }

    /// <summary>A result and a reflection on an activity of the own organisation, with the secret in their texts.</summary>
    private static async Task<MatrixObject> LearnAsync(TestSite site, string name, string secret, string by, IReadOnlyList<string> seers)
    {
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, by, "Eigen agenda van het leren");
        var kenmerk = await AgendaCast.ProposeAsync(site, by, agenda, $"Notitie over {secret}");
        await AgendaCast.LearnAsync(site, by, kenmerk, secret);
        var address = $"/activiteiten/{kenmerk}";
        return new MatrixObject(name, secret, seers, $"{address}/resultaat", [$"{address}/reflectie", $"{address}/podium", $"{address}/podium/schrijven", $"{address}/les", $"/agendas/{agenda}/resultaten", $"/draad/resultaat/{kenmerk}", $"/draad/reflectie/{kenmerk}", $"/draad/podium/{kenmerk}"]);
    }

    /// <summary>A goal of the municipality, with the secret in its title; shared or not.</summary>
    private static async Task<MatrixObject> GoalAsync(TestSite site, string name, string secret, string of, string readers, IReadOnlyList<string> seers)
    {
        var request = GoalCast.Request($"Notitie over {secret} en {secret}beheer", readers);
        request.Van = of;
        var address = $"/doelen/{await GoalCast.SetAsync(site, TestSite.Client, request)}";
        return new MatrixObject(name, secret, seers, address, [$"{address}/bewerken", $"{address}/waarden", $"{address}/activiteiten", $"/draad/doel/{address.Split('/')[^1]}", $"/api/v1{address}"]);
    }

    /// <summary>An ambition of the municipality alone, with the secret in its title and its text.</summary>
    private static async Task<MatrixObject> AmbitionAsync(TestSite site, string name, string secret, IReadOnlyList<string> seers)
    {
        var address = $"/ambities/{await GoalCast.AdoptAsync(site, TestSite.Client, $"Notitie over {secret} en {secret}beheer", GoalSharing.OwnOnly, theme: 8)}";
        return new MatrixObject(name, secret, seers, address, [$"{address}/versie", $"{address}/hoger", $"/draad/ambitie/{address.Split('/')[^1]}"]);
    }

    /// <summary>The versions of an item, the difference between two, why its stage changed and who keeps it are channels too.</summary>
    private static IEnumerable<string> ItemAddresses(string kenmerk) =>
        new[] { "versies", "versies/1/bestand", "verschil", "verschil?van=1&tot=1", "status", "bewerken", "nieuw-bestand", "eigenaar" }.Select(end => $"/bibliotheek/{kenmerk}/{end}");

    public static async Task<Visitor> EnterAsync(TestSite site, MatrixRole role)
    {
        if (role.Door == Door.Front)
        {
            return role.Email is null ? site.Anonymous() : await site.AsAsync(role.Email);
        }

        using var giver = await site.AsAsync(role.Email!);
        var visitor = site.Anonymous();
        if (role.Door == Door.Key)
        {
            var made = await giver.SendAsync("/beheer/sleutels", "sleutel", new()
            {
                ["Request.Naam"] = "Koppeling met het zaaksysteem",
                ["Request.Bereik"] = "organisatie",
                ["Request.Onderdelen[0]"] = "bibliotheek",
                ["Request.Onderdelen[1]"] = "vraagstukken",
                ["Request.Onderdelen[2]"] = "belemmeringen",
                ["Request.Onderdelen[3]"] = "regels",
                ["Request.Onderdelen[4]"] = "zoeken",
                ["Request.Onderdelen[5]"] = "agendas",
                ["Request.GeldigTot"] = site.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
            visitor.Http.DefaultRequestHeaders.Authorization = new("Bearer", made.Html.QuerySelector("code")!.TextContent);
            return visitor;
        }

        await visitor.SendAsync(await GiveLinkAsync(site, giver, role.Door), "meekijken", []);
        return visitor;
    }

    /// <summary>The address of a link to what the circle sees, or to one thing of it.</summary>
    private static async Task<string> GiveLinkAsync(TestSite site, Visitor giver, Door door)
    {
        var circle = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(TestContext.Current.CancellationToken));
        var page = door == Door.LinkToThing
            ? await site.InScopeAsync<string>(null, async services => "/bibliotheek/" + await services.GetRequiredService<VliegwielDb>().Items.Where(i => i.FileName == OfferedToGuest + ".txt").Select(i => i.Kenmerk).SingleAsync(TestContext.Current.CancellationToken))
            : "";
        var made = await giver.SendAsync("/mijn/links", "gastkoppeling", new()
        {
            ["Request.Naam"] = "Sam Gast",
            ["Request.Doel"] = "meelezen",
            ["Request.Pagina"] = page,
            ["Request.Groep"] = page.Length == 0 ? Audience.Alliance(circle).Token : "",
            ["Request.Dagen"] = "7",
        });
        return new Uri(made.Html.QuerySelector("main code")!.TextContent).AbsolutePath;
    }
}
