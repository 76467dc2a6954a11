// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Fixing;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Versions of an agenda as a body fixes them, and what differs between them.</summary>
public sealed class VersionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_same_decision_adopts_what_was_proposed_and_has_an_owner_and_nothing_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda die meteen geldt");
        var owned = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kades herstellen");
        var orphan = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bruggen schilderen");
        await AgendaCast.AskAsync(site, TestSite.Secretary, owned, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, owned);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var form = await secretary.GetAsync(VersionLinks.Fix(agenda));

        var made = await secretary.PostAsync(VersionLinks.Fix(agenda), form, Form(form, ("Overleg", "Kringoverleg"), ("Aannemen", "true")));

        Assert.Equal(AgendaLinks.Version(agenda, 1), Newcomer.PathOf(made));
        var page = await secretary.GetAsync(AgendaLinks.Activity(owned));
        Assert.Contains("stand: vastgesteld, door Secretaris kenniskring", page.Main, StringComparison.Ordinal);
        Assert.Contains("vastgesteld", (await secretary.GetAsync(AgendaLinks.Version(agenda, 1))).Row("Kades herstellen"), StringComparison.Ordinal);
        Assert.Contains("voorgesteld", (await secretary.GetAsync(AgendaLinks.Activity(orphan))).Html.QuerySelector(".page-heading")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("op vastgesteld", (await secretary.GetAsync(VersionLinks.Fix(agenda))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_secretary_fixes_two_versions_and_everybody_reads_what_changed(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda grachten");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var fix = VersionLinks.Fix(agenda);
        var empty = await secretary.GetAsync(fix);
        var moved = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kades herstellen", "Q3 2031", "10.000");
        var renamed = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bruggen schilderen", "2031");

        var form = await secretary.GetAsync(fix);
        var wrong = await secretary.PostAsync(fix, form, Form(form, ("Overleg", ""), ("Datum", "31-12-2031")));
        var future = await secretary.PostAsync(fix, form, Form(form, ("Overleg", "Kringoverleg"), ("Datum", Dates.Machine(site.Clock.DutchToday.AddDays(1)))));
        var made = await secretary.PostAsync(fix, form, Form(form, ("Overleg", "Kringoverleg van de haven"), ("Besluit", "Akkoord met de hele lijst.")));
        var again = await secretary.PostAsync(fix, form, Form(form, ("Overleg", "Kringoverleg van de haven")));
        await VersionCast.EditAsync(site, TestSite.Secretary, moved, r => r.Deadline = "maart 2032");
        await VersionCast.EditAsync(site, TestSite.Secretary, renamed, r => r.Titel = "Bruggen verven");
        await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Sluizen nalopen");
        var stale = await secretary.GetAsync(fix);
        await VersionCast.EditAsync(site, TestSite.Secretary, renamed, r => r.Soort = "borgen");
        var meanwhile = await secretary.PostAsync(fix, stale, Form(stale, ("Overleg", "Kringoverleg"), ("Besluit", "Weer akkoord.")));
        var second = await secretary.PostAsync(fix, meanwhile, Form(meanwhile));

        Assert.Contains("Er staat nog niets op deze agenda", empty.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Vul in welk overleg", wrong.ErrorAt("Request-Overleg"), StringComparison.Ordinal);
        Assert.NotNull(wrong.ErrorAt("Request-Datum"));
        Assert.Contains("Kies een dag die al is geweest", future.Alert, StringComparison.Ordinal);
        Assert.Equal(AgendaLinks.Version(agenda, 1), Newcomer.PathOf(made));
        Assert.Contains("Iemand anders heeft zojuist een versie vastgesteld", again.Alert, StringComparison.Ordinal);
        Assert.Contains("De agenda is veranderd", meanwhile.Alert, StringComparison.Ordinal);
        Assert.Contains("Weer akkoord.", meanwhile.Html.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        var first = await contractor.GetAsync(AgendaLinks.Version(agenda, 1));
        Assert.Contains("Kringoverleg van de haven", first.Main, StringComparison.Ordinal);
        Assert.Contains("3e kwartaal 2031", first.Row("Kades herstellen"), StringComparison.Ordinal);
        Assert.Contains("Bruggen schilderen", first.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sluizen", first.Main, StringComparison.Ordinal);
        var difference = await contractor.GetAsync(VersionLinks.Difference(agenda, 1, 2));
        Assert.Contains("kwam er 1 activiteit bij; veranderde 1 deadline, naar later; en veranderde er bij 1 de naam of de soort.", difference.Main, StringComparison.Ordinal);
        Assert.Contains("ongeveer 6 maanden later", difference.Row("Kades herstellen"), StringComparison.Ordinal);
        Assert.Contains("Nieuw op de agenda (1)", difference.Main, StringComparison.Ordinal);
        Assert.Contains("is er niets veranderd", (await contractor.GetAsync(VersionLinks.Difference(agenda, 2, 0))).Main, StringComparison.Ordinal);
        Assert.Contains("viel er 1 activiteit af", (await contractor.GetAsync(VersionLinks.Difference(agenda, 2, 1))).Main, StringComparison.Ordinal);
        Assert.Contains("met versie 1", (await contractor.GetAsync(VersionLinks.All(agenda))).Row("Versie 2"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_keeps_the_agenda_fixes_it_and_no_address_breaks(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda dijken");
        await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Dijken inzaaien");
        using var client = await site.AsAsync(TestSite.Client);
        using var outside = await site.AsAsync(TestSite.Neutral);
        var none = await client.GetAsync(VersionLinks.Differences(agenda));
        var unfixed = await client.GetAsync(VersionLinks.All(agenda));
        var refused = await site.InScopeAsync<Refusal?>(TestSite.Client, async services =>
            (await services.GetRequiredService<FixVersion>().RunAsync(agenda, new FixRequest { Overleg = "Ik", Datum = site.Clock.DutchToday, Basis = "0:" })).Refusal);
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);

        Assert.Contains("Er is nog geen versie om mee te vergelijken", none.Main, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen versie vastgesteld", unfixed.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(VersionLinks.Fix(agenda))).Status);
        Assert.Equal(new NotYourAgenda(), refused);
        Assert.Equal(HttpStatusCode.OK, (await client.LookAsync(VersionLinks.Differences(agenda))).Status);
        foreach (var bad in new[] { "van=2&tot=nu", "van=1&tot=9", "van=-1", "van=x&tot=1", "tot=99999999999", "van=0", "van=nu&tot=7" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{VersionLinks.Differences(agenda)}?{bad}")).Status);
        }

        foreach (var bad in new[] { "0", "2", "x", "-1", "nu", "1.5" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{VersionLinks.All(agenda)}/{bad}")).Status);
        }

        foreach (var address in new[] { VersionLinks.All(agenda), AgendaLinks.Version(agenda, 1), VersionLinks.Difference(agenda, 1, 0), $"{VersionLinks.ExportDifference(agenda)}?van=1&tot=nu&als=json", $"{VersionLinks.Export(agenda, 1)}?als=csv" })
        {
            Assert.Equal(HttpStatusCode.OK, (await client.LookAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await outside.LookAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{VersionLinks.Export(agenda, 1)}?als=exe")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_secretaries_who_fix_at_once_one_wins_and_of_the_other_nothing_is_written(TestDatabase database)
    {
        var gate = new Gate();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(gate)));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda tegelijk");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Stoepen leggen", budget: "731.911");

        gate.Open();
        var outcomes = await Task.WhenAll(FixAsync(site, agenda, "Kringoverleg"), FixAsync(site, agenda, "Stuurgroep"));
        gate.Leave();

        // Both had begun to save before either was done, so neither was told no for what it had read.
        Assert.Equal(2, gate.Passed);
        Assert.Equal(new VersionWasFixedMeanwhile(), Assert.Single(outcomes, o => o is not null));
        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var id = await db.Agendas.Where(a => a.Kenmerk == agenda && a.Versions == 1).Select(a => a.Id).SingleAsync(Stop);
            var version = await db.AgendaVersions.Where(v => v.AgendaId == id).Select(v => v.Id).SingleAsync(Stop);
            Assert.Equal(1, await db.AgendaVersionLines.CountAsync(l => l.VersionId == version, Stop));
            var budget = await db.AgendaVersionBudgets.Where(b => b.Kenmerk == agenda).Select(b => b.Id).SingleAsync(Stop);
            Assert.Equal(1, await db.AgendaVersionAmounts.CountAsync(a => a.BudgetId == budget, Stop));
            return true;
        });
        Assert.Equal(2, await VersionCast.FixAsync(site, TestSite.Secretary, agenda));
    }

    private static Task<Refusal?> FixAsync(TestSite site, string agenda, string body) => Task.Run(() => site.InScopeAsync(TestSite.Secretary, async services =>
    {
        var fix = services.GetRequiredService<FixVersion>();
        var draft = await fix.FindAsync(agenda, Stop);
        return (await fix.RunAsync(agenda, new FixRequest { Overleg = body, Datum = site.Clock.DutchToday, Basis = draft!.Basis })).Refusal;
    }));

    /// <summary>What stands in the form, with these answers changed.</summary>
    private static Dictionary<string, string> Form(Page page, params (string Field, string Value)[] answers)
    {
        var form = page.Html.QuerySelector("main form.form")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["Request.Besluit"] = form.QuerySelector("textarea")!.TextContent;
        foreach (var (field, value) in answers)
        {
            fields[$"Request.{field}"] = value;
        }

        return fields;
    }

    /// <summary>Once open, holds who saves a version until two are saving one.</summary>
    private sealed class Gate : SaveChangesInterceptor
    {
        private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _passed;
        private volatile bool _isOpen;

        public int Passed => _passed;

        public void Open() => _isOpen = true;

        public void Leave() => _isOpen = false;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (_isOpen && eventData.Context!.ChangeTracker.Entries<AgendaVersion>().Any(e => e.State == EntityState.Added))
            {
                if (Interlocked.Increment(ref _passed) == 2)
                {
                    _both.SetResult();
                }

                await _both.Task.WaitAsync(TimeSpan.FromSeconds(40), cancellationToken);
            }

            return result;
        }
    }
}
