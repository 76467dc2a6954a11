// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Platform;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>The pages under /dev show what happens behind the site: in development, to this machine, and nowhere else.</summary>
public sealed class DevelopmentTests
{
    private static readonly string[] Pages = ["/dev", "/dev/mail", "/dev/taken", "/dev/journaal", "/dev/routes", "/dev/onderdelen"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_production_they_are_not_there()
    {
        var region = await Regions.CopyAsync(TestDatabase.Sqlite);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { Demo = false, Development = false }, _ => { });
        using var visitor = site.Anonymous();

        foreach (var path in Pages.Append("/DEV/Mail").Append("/dev/niets"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.LookAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/dev/taken/opnieuw", await visitor.GetAsync("/"), [])).Status);
    }

    [Fact]
    public async Task In_development_whoever_comes_through_a_proxy_does_not_see_them_either()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var visitor = site.Anonymous();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        foreach (var path in Pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.LookAsync(path)).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task They_show_mail_with_links_journal_routes_and_components(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var visitor = site.Anonymous();
        await site.InScopeAsync(null, async s =>
        {
            s.GetRequiredService<Outbox>().Post(new Message("iemand@lindedal.example", "Welkom", "Dag <b>iemand</b>,\nGa naar https://vliegwiel.example/a?b=1 en meld u aan."));
            return await s.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });

        foreach (var path in Pages)
        {
            var page = await visitor.LookAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotEqual("", page.Heading);
        }

        Assert.Equal("/kies-een-rol", (await visitor.GetAsync("/dev")).LinkTo("Aanmelden als"));
        var mail = await visitor.GetAsync("/dev/mail");
        Assert.Contains(("https://vliegwiel.example/a?b=1", "https://vliegwiel.example/a?b=1"), mail.Links);
        Assert.Contains("Dag <b>iemand</b>,", mail.Main, StringComparison.Ordinal);
        Assert.Contains("ItemImported", (await visitor.GetAsync("/dev/journaal")).Main, StringComparison.Ordinal);
        var routes = await visitor.GetAsync("/dev/routes");
        Assert.Contains("wie is aangemeld", routes.Row("/bibliotheek/importeren"), StringComparison.Ordinal);
        Assert.Contains("iedereen", routes.Row("/gereed"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_failed_job_is_tried_again_with_the_button(TestDatabase database)
    {
        var workshop = new Workshop();
        await using var site = await TestSite.OpenAsync(database, workshop.OpenIn);
        using var visitor = site.Anonymous();
        await site.AskAsync(1);
        var id = (await site.ChoresAsync()).Single().Id;
        await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Job>().Where(j => j.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.LastError, "te <b>heet</b>"), Stop));

        var board = await visitor.GetAsync("/dev/taken");
        Assert.Contains("mislukt", board.Row("Tests.ChoreWork"), StringComparison.Ordinal);
        Assert.Contains("te <b>heet</b>", board.Row("Tests.ChoreWork"), StringComparison.Ordinal);
        var again = await visitor.PostAsync("/dev/taken/opnieuw", board, new() { ["taak"] = id.ToString() });

        Assert.Equal("/dev/taken", again.Location);
        await site.RunJobsAsync();
        Assert.Equal([1], workshop.Begun);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/dev/taken/opnieuw", board, new() { ["taak"] = id.ToString() })).Status);
        using var nothing = new FormUrlEncodedContent([]);
        using var bare = await visitor.Http.PostAsync(new Uri("/dev/taken/opnieuw", UriKind.Relative), nothing, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }
}
