// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Questions;

/// <summary>What happens when an asker changes a question, as the asker, followers and strangers meet it.</summary>
public sealed class QuestionEditingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_asker_changes_the_text_followers_hear_it_and_what_stood_there_is_kept(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await AskAsync(site, TestSite.PolicyOfficer, "Wat doet u met oude hekwerken?", "Wij hebben zestig meter hekwerk.", "ingelogd");
        await client.SendAsync(address, "volgen", []);

        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{address}/wijzigen")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await EditAsync(officer, address, ("Request.Titel", ""))).Status);
        Assert.Equal(address, Newcomer.PathOf(await EditAsync(officer, address, ("Request.Vraag", "Wij hebben negentig meter spijlenhekwerk."))));
        await site.SettleAsync();

        Assert.Contains("negentig meter", (await client.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.Equal(TestSite.Client, Assert.Single(await MailsAsync(site)).To);
        var changes = (await client.GetAsync($"{address}/versies")).Main;
        Assert.Contains("weg: zestig", changes, StringComparison.Ordinal);
        Assert.Contains("erbij: negentig", changes, StringComparison.Ordinal);
        Assert.Contains("Wat doet u met oude hekwerken?", (await client.GetAsync("/zoeken?q=spijlenhekwerk")).Results);
    }

    [Theory, OnEachDatabase]
    public async Task Who_falls_out_of_the_audience_sees_the_question_nowhere_any_more_at_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var address = await AskAsync(site, TestSite.PolicyOfficer, "Wie kent zwanenhalsputten?", "Wij zoeken zwanenhalsputten.", "ingelogd");
        await site.CatchUpAsync();
        await contractor.SendAsync(address, "volgen", []);
        Assert.Contains("Wie kent zwanenhalsputten?", (await contractor.GetAsync("/zoeken?q=zwanenhalsputten")).Results);
        var own = (await officer.GetAsync($"{address}/wijzigen")).Html.QuerySelectorAll("input[name='Request.Groepen']").Select(i => i.GetAttribute("value")!).First(g => g.StartsWith("org:", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Conflict, (await EditAsync(officer, address, ("Request.Groepen", $"org:{Guid.CreateVersion7():N}"))).Status);
        Assert.Equal(address, Newcomer.PathOf(await EditAsync(officer, address, ("Request.Groepen", own), ("Request.Vraag", "Wij zoeken ze in het geheim."))));

        // Before any job has run.
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync($"{address}/versies")).Status);
        Assert.All(["/vraagstukken", "/zoeken?q=zwanenhalsputten", "/api/v1/vraagstukken", "/api/v1/suggesties?begin=zwanen", "/mijn-dag"],
            channel => Assert.DoesNotContain("zwanenhalsputten?", contractor.GetAsync(channel).GetAwaiter().GetResult().Body, StringComparison.Ordinal));
        await site.SettleAsync();
        Assert.Empty(await MailsAsync(site));
        Assert.Contains("Wie kent zwanenhalsputten?", (await officer.GetAsync("/zoeken?q=zwanenhalsputten")).Results);

        // Who comes in later does not read what was taken out before.
        Assert.Equal(address, Newcomer.PathOf(await EditAsync(officer, address, ("Request.Groepen", "ingelogd"), ("Request.Vraag", "Wij zoeken ze."))));
        var changes = (await contractor.GetAsync($"{address}/versies")).Main;
        Assert.Contains("ziet alleen wie het vraagstuk toen ook mocht zien", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", changes, StringComparison.Ordinal);
        Assert.Contains("geheim", (await officer.GetAsync($"{address}/versies")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_second_of_two_who_change_a_question_is_warned_and_chooses_and_nothing_is_lost(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var asker = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var again = await site.AsAsync(TestSite.OrganisationAdministrator);
        var address = await AskAsync(site, TestSite.OrganisationAdministrator, "Wat kost een dakpan?", "Een gewone.", "ingelogd");
        var edit = $"{address}/wijzigen";
        var (first, second) = (await asker.GetAsync(edit), await again.GetAsync(edit));

        Assert.Equal(address, Newcomer.PathOf(await asker.PostAsync(edit, first, Typed(first, ("Request.Vraag", "Een rode."), ("Request.Context", "Oude school")))));
        var conflict = await again.PostAsync(edit, second, Typed(second, ("Request.Vraag", "Een zwarte."), ("Request.Fase", "uitvoeren")));
        var chosen = await again.PostAsync(edit, conflict, Typed(conflict, ("keuze-Text", "mijn")));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Een rode.", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Een zwarte.", conflict.Html.QuerySelector("textarea[name='Request.Vraag']")!.TextContent);
        Assert.Equal(address, Newcomer.PathOf(chosen));
        var shown = (await asker.GetAsync(address)).Main;
        Assert.All(["Een zwarte.", "Oude school", "uitvoeren"], text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await asker.LookAsync("/vraagstukken/bestaat-niet/wijzigen")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Everybody_in_the_learning_network_and_who_administers_an_organisation_finds_new_questions(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        foreach (var email in new[] { TestSite.OrganisationAdministrator, TestSite.SiteAdministrator, TestSite.Contractor })
        {
            using var reader = await site.AsAsync(email);
            Assert.Contains("Welke gegevens legt u vast van damwanden", (await reader.GetAsync("/vraagstukken?stand=nieuw")).Main, StringComparison.Ordinal);
        }
    }

    private static Task<string> AskAsync(TestSite site, string by, string title, string text, string group) => site.InScopeAsync(by, async services =>
        QuestionLinks.Show((await services.GetRequiredService<AskQuestion>().RunAsync(new QuestionRequest { Titel = title, Vraag = text, Groepen = [group] })).Value.Kenmerk));

    private static async Task<Page> EditAsync(Visitor visitor, string address, params (string Name, string Value)[] changes)
    {
        var form = await visitor.GetAsync($"{address}/wijzigen");
        return await visitor.PostAsync($"{address}/wijzigen", form, Typed(form, changes));
    }

    /// <summary>What stands on the form, with these changes; one group and no theme is what these tests need.</summary>
    private static Dictionary<string, string> Typed(Page form, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "wijzigen" };
        foreach (var input in form.Html.QuerySelectorAll("main form input[type=hidden], main form input[name='Request.Titel'], main form input[name='Request.Groepen'][checked]"))
        {
            fields[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
        }

        foreach (var text in form.Html.QuerySelectorAll("main form textarea"))
        {
            fields[text.GetAttribute("name")!] = text.TextContent;
        }

        fields["Request.Fase"] = form.Html.QuerySelector("select[name='Request.Fase'] option[selected]")?.GetAttribute("value") ?? "";
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site) => site.InScopeAsync(null, async services =>
        (IReadOnlyList<OutboxLine>)[.. (await services.GetRequiredService<Outbox>().ListAsync(200, Stop)).Where(m => m.Subject.StartsWith("Gewijzigd:", StringComparison.Ordinal))]);
}
