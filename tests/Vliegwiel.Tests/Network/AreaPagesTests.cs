// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>Areas, organisations and themes as a person reads them.</summary>
public sealed class AreaPagesTests
{
    [Theory, OnEachDatabase]
    public async Task Organisations_are_filtered_on_type_and_province_in_the_address(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var page = await anybody.GetAsync("/organisaties?soort=gemeente&gebied=PV24");

        Assert.Contains("6 organisaties", page.Main, StringComparison.Ordinal);
        Assert.Contains("gemeente Flevoland register", page.Row("Gemeente Almere"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Hundreds_of_organisations_come_in_pages(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var last = await anybody.GetAsync("/organisaties?soort=gemeente&sorteer=-naam&pagina=7");
        var beyond = await anybody.GetAsync("/organisaties?soort=gemeente&pagina=9");
        var unknown = await anybody.GetAsync("/organisaties?gebied=ZZ99");

        Assert.Contains("Gemeente Aa en Hunze", last.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, beyond.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_page_of_fifty_organisations_asks_the_database_no_more_than_a_page_of_six(TestDatabase database)
    {
        var questions = new QuestionCount();
        await using var site = await TestSite.OpenAsync(database, builder =>
        {
            builder.Logging.AddProvider(questions);
            builder.Logging.AddFilter<QuestionCount>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information);
        });
        using var anybody = site.Anonymous();

        var six = await questions.DuringAsync(() => anybody.GetAsync("/organisaties?soort=gemeente&gebied=PV24"));
        var fifty = await questions.DuringAsync(() => anybody.GetAsync("/organisaties?soort=gemeente&gebied=NL"));

        Assert.Equal(6, six);
        Assert.Equal(six, fifty);
    }

    [Theory, OnEachDatabase]
    public async Task An_organisation_shows_its_werkgebied_and_the_area_shows_the_organisation(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var organisation = await anybody.GetAsync("/organisaties/gemeente-voorne-aan-zee");
        var area = await anybody.GetAsync(organisation.LinkTo("Voorne aan Zee"));

        Assert.Contains("sinds 1 januari 2023", organisation.Row("Voorne aan Zee"), StringComparison.Ordinal);
        Assert.Equal("Voorne aan Zee", area.Heading);
        Assert.Contains(("Gemeente Voorne aan Zee", "/organisaties/gemeente-voorne-aan-zee"), area.Links);
        Assert.Contains(("Zuid-Holland", "/gebieden/PV28"), area.Links);
        Assert.Contains(("Brielle", "/gebieden/GM0501"), area.Links);
        Assert.Contains("CBS / Kadaster", area.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_area_that_is_gone_says_what_it_became_and_what_nobody_wrote_down(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var page = await anybody.GetAsync("/gebieden/gm0457");

        Assert.Contains("Dit gebied bestaat niet meer sinds 24 maart 2022", page.Main, StringComparison.Ordinal);
        Assert.Contains(("Amsterdam", "/gebieden/GM0363"), page.Links);
        Assert.Contains("Middelpunt geen gegevens", page.Main, StringComparison.Ordinal);
        Assert.Contains("Ligt in geen gegevens", page.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_list_of_areas_answers_for_a_day(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var before = await anybody.GetAsync("/gebieden?naam=brielle&op=2022-12-31");
        var after = await anybody.GetAsync("/gebieden?naam=brielle&op=2023-01-01");
        var noDay = await anybody.GetAsync("/gebieden?op=gisteren");

        Assert.Contains("1 gebied op 31 december 2022", before.Main, StringComparison.Ordinal);
        Assert.Contains("Geen gebied past bij deze filters", after.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, noDay.Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_made_up_water_board_that_crosses_provinces_is_marked_and_found_in_both(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();
        var list = "code;soort;naam;overlapt;organisatie;fictief\nWS9001;waterschap;De Grensbeek (fictief);PV24|PV25;Waterschap De Grensbeek (fictief);ja\n";
        await site.InScopeAsync(null, services => services.GetRequiredService<AreaImportDesk>().CarryOutAsync(Encoding.UTF8.GetBytes(list), TestContext.Current.CancellationToken));

        var area = await anybody.GetAsync("/gebieden/WS9001");

        Assert.Contains("Fictief voorbeeld", area.Main, StringComparison.Ordinal);
        foreach (var province in new[] { "PV24", "PV25" })
        {
            Assert.Contains("fictief voorbeeld", (await anybody.GetAsync($"/organisaties?gebied={province}&naam=grensbeek")).Row("Waterschap De Grensbeek (fictief)"), StringComparison.Ordinal);
        }

        Assert.Contains("Geen organisatie past", (await anybody.GetAsync("/organisaties?gebied=PV31&naam=grensbeek")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Themes_stand_beside_each_other_with_their_source_and_how_they_fit(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var anybody = site.Anonymous();

        var page = await anybody.GetAsync("/themas");

        Assert.Contains("enger dan Bedrijven (Thema's van decentrale overheden)", page.Row("Maakindustrie"), StringComparison.Ordinal);
        Assert.Contains("ruimer dan Maakindustrie (Transitieagenda's)", page.Row("Bedrijven"), StringComparison.Ordinal);
        Assert.Contains("geen gegevens", page.Row("Infrastructuur"), StringComparison.Ordinal);
        Assert.Contains("22 maart 2023, §5.3", page.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Others_count_their_things_in_any_scheme_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (thing, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var numbers = await site.InScopeAsync(null, async services =>
        {
            var themes = services.GetRequiredService<ThemeDirectory>();
            var schemes = await themes.ListSchemesAsync(TestContext.Current.CancellationToken);
            Guid Theme(string scheme, string name) => schemes.Single(s => s.Code == scheme).Themes.Single(t => t.Name == name).Id;
            return await themes.CountAsync(schemes[0].Id,
                [(thing, Theme("transitieagendas", "Bouw")), (thing, Theme("decentraal", "Bouw")), (other, Theme("transitieagendas", "Kunststof"))], TestContext.Current.CancellationToken);
        });

        Assert.Equal((1, 1, 0), (numbers!.Certain, numbers.Perhaps, numbers.NotPlaced));
        Assert.Equal(1, numbers.Themes.Single(t => t.Name == "Bouw").Certain);
        Assert.Equal(1, numbers.Themes.Single(t => t.Name == "Afval").Perhaps);
    }
}

/// <summary>Counts what is asked of the database.</summary>
internal sealed class QuestionCount : ILoggerProvider, ILogger
{
    private int _count;

    public async Task<int> DuringAsync(Func<Task> act)
    {
        var before = Volatile.Read(ref _count);
        await act();
        return Volatile.Read(ref _count) - before;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted")
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void Dispose() { }
}
