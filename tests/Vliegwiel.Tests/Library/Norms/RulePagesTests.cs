// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Norms;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Norms;

/// <summary>"Wat mag ik, hier, vandaag?" through the site, and how a rule is changed and verified by two people.</summary>
public sealed class RulePagesTests
{
    private const string Mpg = "onderwerp=milieuprestatie-van-gebouwen-mpg";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_page_answers_in_plain_Dutch_with_basis_source_and_status(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var policy = await site.AsAsync(TestSite.PolicyOfficer);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var stranger = site.Anonymous();

        Assert.EndsWith("/wat-mag-ik?wie=gemeente", (await policy.LookAsync("/wat-mag-ik")).Location, StringComparison.Ordinal);
        Assert.Contains("Wie geen overheid is", (await contractor.GetAsync("/wat-mag-ik")).Main, StringComparison.Ordinal);

        var plan = await policy.GetAsync($"/wat-mag-ik?wie=gemeente&instrument=omgevingsplan&{Mpg}&functie=woonfunctie&waarde=0,6&datum=2026-11-21");
        Assert.Contains("Als bevoegd gezag mag u niets extra’s eisen met het instrument omgevingsplan.", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Dit mag niet", plan.Main, StringComparison.Ordinal);
        Assert.Contains("ECLI:NL:RVS:2017:600", plan.Main, StringComparison.Ordinal);
        Assert.Contains("niet geverifieerd", plan.Main, StringComparison.Ordinal);
        Assert.Contains("aangekondigd, niet in werking", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Controleer dit eerst", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Die mag u niet met elkaar vergelijken", plan.Main, StringComparison.Ordinal);

        var tender = await stranger.GetAsync($"/wat-mag-ik?wie=gemeente&instrument=eigen-aanbesteding&{Mpg}&functie=woonfunctie&waarde=0,6");
        Assert.Contains("Dit mag: vrijwillig / privaatrechtelijk", tender.Main, StringComparison.Ordinal);

        var then = await stranger.GetAsync($"/wat-mag-ik?wie=gemeente&instrument=omgevingsplan&onderwerp=circulair-inkopen-en-aanbesteden&datum=2000-01-01");
        Assert.Contains("Hierover weten wij nog niets", then.Main, StringComparison.Ordinal);
        foreach (var wrong in new[] { "datum=gisteren", "wie=keizer", "instrument=toverstaf", "waarde=veel", "onderwerp=thema-x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await stranger.GetAsync($"/wat-mag-ik?{wrong}")).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_change_is_a_new_version_and_only_a_second_person_verifies_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        const string Address = "/beheer/regels/mpg-woning-2024";

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/beheer/regels")).Status);
        var form = await spinner.GetAsync(Address);
        var fields = FieldsOf(form);
        var unchanged = await spinner.PostAsync(Address, form, new(fields) { ["Request.Reden"] = "proef" });
        Assert.Contains("Er is niets veranderd", unchanged.Alert, StringComparison.Ordinal);
        var saved = await spinner.PostAsync(Address, form, new(fields) { ["Request.Grenswaarde"] = "0,7", ["Request.Reden"] = "Nieuw besluit" });
        Assert.EndsWith("/wat-mag-ik/mpg-woning-2024", saved.Location, StringComparison.Ordinal);

        var mine = await spinner.GetAsync("/wat-mag-ik/mpg-woning-2024");
        Assert.Contains("hoogstens 0,7", mine.Main, StringComparison.Ordinal);
        Assert.Contains("werd “hoogstens 0,7", mine.Main, StringComparison.Ordinal);
        Assert.Contains("Nieuw besluit", mine.Main, StringComparison.Ordinal);
        Assert.Contains("niet geverifieerd", mine.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Geverifieerd: dit klopt", mine.Main, StringComparison.Ordinal);
        Assert.Contains("hoogstens 0,8", (await spinner.GetAsync("/wat-mag-ik/mpg-woning-2024?versie=1")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync("/wat-mag-ik/mpg-woning-2024?versie=9")).Status);

        // The second of two who read version 1 is told.
        var late = await administrator.PostAsync(Address, await administrator.GetAsync(Address), new(fields) { ["Request.Grenswaarde"] = "0,6", ["Request.Reden"] = "Ook nieuw" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);

        var theirs = await administrator.GetAsync("/wat-mag-ik/mpg-woning-2024");
        var verified = await administrator.PostAsync("/wat-mag-ik/mpg-woning-2024", theirs, new() { ["_handler"] = "verifieer", ["Request.Bron"] = "wetten.overheid.nl, Bbl artikel 4.159" });
        Assert.EndsWith("/wat-mag-ik/mpg-woning-2024", verified.Location, StringComparison.Ordinal);
        Assert.Contains("door Beheerder van de site op", (await other.GetAsync("/wat-mag-ik/mpg-woning-2024")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_newer_list_updates_only_what_nobody_changed_here(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);

        var counts = await site.InScopeAsync<(int First, int Second, int Third)>(null, async services =>
        {
            var shipped = services.GetRequiredService<ShippedRules>();
            var db = services.GetRequiredService<VliegwielDb>();
            var facts = await db.RuleVersions.AsNoTracking().Where(v => v.Number == 1).Join(db.Rules, v => v.RuleId, r => r.Id, (v, r) => new { r.Key, v.Facts }).ToListAsync(Stop);
            var same = facts.Select(f => (f.Key!, f.Facts)).ToList();
            var first = await shipped.TakeInAsync(same, Stop);
            var rule = await db.Rules.SingleAsync(r => r.Key == "mpg-plan", Stop);
            rule.Change(facts.Single(f => f.Key == "mpg-plan").Facts with { Title = "Zelf herschreven" }, "proef", await site.PersonIdAsync(TestSite.Spinner), site.Clock.GetUtcNow());
            services.GetRequiredService<Vliegwiel.Platform.Journal.EventJournal>().Record(new RuleChanged { ObjectId = rule.Id, Version = 2 });
            await db.SaveChangesAsync(Stop);
            var newer = same.Select(f => f.Item1 is "mpg-plan" or "mpg-vergunning" ? (f.Item1, f.Facts with { Explanation = "Nieuwe uitleg." }) : f).ToList();
            var second = await shipped.TakeInAsync(newer, Stop);
            return (first, second, await shipped.TakeInAsync(newer, Stop));
        });

        Assert.Equal((0, 1, 0), counts);
        using var stranger = site.Anonymous();
        Assert.Equal("Zelf herschreven", (await stranger.GetAsync("/wat-mag-ik/mpg-plan")).Heading);
        Assert.Contains("Nieuwe uitleg.", (await stranger.GetAsync("/wat-mag-ik/mpg-vergunning")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Programs_read_norms_and_powers_with_their_date_and_status(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var program = site.Anonymous();

        using var norms = JsonDocument.Parse((await program.GetAsync("/api/v1/normen?onderwerp=milieuprestatie-van-gebouwen-mpg&gebruiksfunctie=woonfunctie&datum=2021-06-30")).Body);
        using var powers = JsonDocument.Parse((await program.GetAsync("/api/v1/bevoegdheden?bestuurslaag=gemeente&instrument=omgevingsplan&datum=2026-11-21")).Body);

        var limits = norms.RootElement.GetProperty("resultaten").EnumerateArray().Where(n => n.GetProperty("wettelijk").GetBoolean()).ToList();
        Assert.Equal(1.0m, limits.Single().GetProperty("grenswaarde").GetDecimal());
        Assert.Equal("geverifieerd", limits.Single().GetProperty("status").GetString());
        Assert.All(powers.RootElement.GetProperty("resultaten").EnumerateArray(), p => Assert.Equal("omgevingsplan", p.GetProperty("instrument").GetString()));
        Assert.Contains(powers.RootElement.GetProperty("resultaten").EnumerateArray(), p => p.GetProperty("mag").GetArrayLength() == 0);
        var one = limits.Single().GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/api/v1/normen/{one}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/api/v1/bevoegdheden/{one}")).Status);
        foreach (var wrong in new[] { "normen?datum=31-12-2021", "normen?status=misschien", "normen?pagina=0", "bevoegdheden?bestuurslaag=keizer", "bevoegdheden?rol=heks" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync($"/api/v1/{wrong}")).Status);
        }
    }

    /// <summary>What a browser would send of the form as it stands.</summary>
    private static Dictionary<string, string> FieldsOf(Page page)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "regel" };
        foreach (var input in page.Html.QuerySelectorAll("main form.form input[name^='Request.'], main form.form textarea[name^='Request.']"))
        {
            if (input.GetAttribute("type") is not "checkbox" || input.HasAttribute("checked"))
            {
                fields[input.GetAttribute("name")!] = input.TagName == "TEXTAREA" ? input.TextContent : input.GetAttribute("value") ?? "";
            }
        }

        foreach (var select in page.Html.QuerySelectorAll("main form.form select[name^='Request.']"))
        {
            fields[select.GetAttribute("name")!] = select.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
        }

        return fields;
    }
}
