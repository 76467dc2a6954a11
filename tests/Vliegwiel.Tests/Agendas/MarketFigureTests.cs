// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Network.SigningIn.Newcomer;

namespace Vliegwiel.Tests.Agendas;

/// <summary>A figure of one company is read by that company; others see a total of three or more (inventory #152).</summary>
public sealed class MarketFigureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Others_see_a_total_of_three_companies_and_never_the_figure_of_one(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met opgaven");
        var second = await AddCompanyAsync(site, "Sloopbedrijf Twee");
        var third = await AddCompanyAsync(site, "Wegenbouw Drie");
        using var keeper = await site.AsAsync(TestSite.Secretary);
        var asked = await AskAsync(site, keeper, agenda, "Hoeveel klinkers kunt u verwerken?");
        await GiveAsync(site, TestSite.Contractor, asked, "1.207");
        await GiveAsync(site, second, asked, "ca. 2.309");

        using var one = await site.AsAsync(TestSite.Contractor);
        using var other = await site.AsAsync(third);
        Assert.Contains("1.207", (await one.GetAsync(asked)).Main, StringComparison.Ordinal);
        foreach (var reader in new[] { other, keeper })
        {
            var page = await reader.GetAsync(asked);
            Assert.DoesNotContain("1.207", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("2.309", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("3.516", page.Body, StringComparison.Ordinal);
            Assert.Contains("er is nog geen totaal", page.Main, StringComparison.Ordinal);
        }

        await GiveAsync(site, third, asked, "4.001");
        Assert.Equal(asked, PathOf(await keeper.SendAsync(asked, "totaal", [])));
        foreach (var reader in new[] { one, other, keeper })
        {
            var page = await reader.GetAsync(asked);
            Assert.Contains("ongeveer 7.517 ton", page.Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Contains("3 bedrijven samen", page.Main, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("2.309", (await one.GetAsync(asked)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Getal, in", (await one.GetAsync(asked)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_companies_no_total_is_made_and_only_contractors_answer(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met te weinig opgaven");
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda");
        var second = await AddCompanyAsync(site, "Sloopbedrijf Twee");
        using var keeper = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        using var outside = await site.AsAsync(TestSite.Neutral);
        var asked = await AskAsync(site, keeper, agenda, "Hoeveel asfalt freest u?");
        await GiveAsync(site, TestSite.Contractor, asked, "1.207");
        await GiveAsync(site, second, asked, "2.309");

        Assert.Equal(HttpStatusCode.NotFound, (await outside.LookAsync(asked)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(BarrierLinks.Figures(own))).Status);
        Assert.DoesNotContain("Getal, in", (await client.GetAsync(asked)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("totaal maken", (await client.GetAsync(asked)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(BarrierLinks.NewFigure(agenda))).Status);

        using var company = await site.AsAsync(second);
        Assert.Contains("ton, zonder andere eenheid", (await company.SendAsync(asked, "getal", new() { ["Request.Getal"] = "€ 20" })).Main, StringComparison.Ordinal);
        Assert.Contains("Fout", (await company.SendAsync(asked, "getal", new() { ["Request.Getal"] = "" })).Main, StringComparison.Ordinal);
        await keeper.SendAsync(asked, "totaal", []);
        var page = (await keeper.GetAsync(asked)).Main;
        Assert.Contains("minder dan 3 bedrijven gaven een getal", page, StringComparison.Ordinal);
        Assert.DoesNotContain("3.516", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_counts_who_gave_a_number_and_is_made_once()
    {
        var now = new DateTimeOffset(2027, 4, 3, 9, 0, 0, TimeSpan.Zero);
        var agenda = Agenda.OfAlliance("Agenda", Guid.CreateVersion7(), null, Guid.CreateVersion7(), now);
        var request = MarketRequest.Ask(agenda, agenda.AllianceId!.Value, "Hoeveel?", null, "ton", new DateOnly(2027, 5, 1), Guid.CreateVersion7(), now);
        MarketAnswer Answer(decimal? value)
        {
            var answer = MarketAnswer.Of(request, Guid.CreateVersion7());
            answer.Give(value is { } known ? Figure.Of(known, "ton", new FigureMeaning { Source = "opgave", Status = FigureStatus.Estimated }) : Figure.Absent("ton", "onbekend"), Guid.CreateVersion7(), now);
            return answer;
        }

        Assert.True(request.IsOpen(new DateOnly(2027, 5, 1)));
        Assert.False(request.IsOpen(new DateOnly(2027, 5, 2)));
        Assert.Null(request.MakeTotal([Answer(1), Answer(2), Answer(null)], now));
        Assert.True(request.Total.IsMissing);
        Assert.Null(request.Companies);
        Assert.IsType<TotalWasMade>(request.MakeTotal([Answer(1), Answer(2), Answer(3)], now));
    }

    private static async Task<string> AskAsync(TestSite site, Visitor keeper, string agenda, string question) =>
        PathOf(await keeper.SendAsync(BarrierLinks.NewFigure(agenda), "opgave", new()
        {
            ["Request.Vraag"] = question,
            ["Request.Eenheid"] = "ton",
            ["Request.Uiterlijk"] = site.Clock.DutchToday.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));

    private static async Task GiveAsync(TestSite site, string who, string asked, string figure)
    {
        using var company = await site.AsAsync(who);
        Assert.Equal(asked, PathOf(await company.SendAsync(asked, "getal", new() { ["Request.Getal"] = figure })));
    }

    /// <returns>The mail address of somebody who works there.</returns>
    private static Task<string> AddCompanyAsync(TestSite site, string name) => site.InScopeAsync(TestSite.SiteAdministrator, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var journal = services.GetRequiredService<EventJournal>();
        var today = services.GetRequiredService<TimeProvider>().DutchToday;
        var circle = await db.Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop);
        var company = Organisation.Register(name, OrganisationType.Sme, tooiUri: null, isFictitious: true);
        var person = Person.Introduce($"Werker van {name}", isFictitious: true);
        var contact = PersonContact.Of(person.Id, company.Id, $"werk@{company.Id:N}.example");
        db.AddRange(company, person, contact, Employment.Start(person.Id, company.Id, "uitvoerder", today), Seat.Take(circle, company.Id, personId: null, Side.Contractor, today));
        journal.Record(new OrganisationRegistered { ObjectId = company.Id });
        journal.Record(new PersonIntroduced { ObjectId = person.Id });
        journal.Record(new ContactGiven { ObjectId = contact.Id });
        await db.SaveChangesAsync(Stop);
        return contact.Email;
    });
}
