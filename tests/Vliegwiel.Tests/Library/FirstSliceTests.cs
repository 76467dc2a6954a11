// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library;

/// <summary>Two roles import, search, and see only what they may see.</summary>
public sealed class FirstSliceTests
{
    [Theory, OnEachDatabase]
    public async Task What_a_spinner_imports_for_everybody_who_signed_in_a_colleague_elsewhere_finds(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var colleague = await site.AsAsync(TestSite.PolicyOfficer);
        using var stranger = site.Anonymous();

        var answer = await spinner.UploadAsync("ingelogd", ("wilgenteenvlechtwerk.txt", Text("Wilgenteenvlechtwerk in de oeverbescherming\n\nHet waterschap gebruikt wilgenteenvlechtwerk langs de beek.")));
        await site.SettleAsync();

        Assert.Contains("1 nieuw, 0 bekend, 0 niet gelezen", (await spinner.GetAsync(answer.Location!)).Main, StringComparison.Ordinal);
        Assert.Equal("Wilgenteenvlechtwerk in de oeverbescherming", (await colleague.GetAsync("/zoeken?q=wilgenteenvlechtwerk")).Results[0]);
        Assert.Empty((await stranger.GetAsync("/zoeken?q=wilgenteenvlechtwerk")).Results);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_for_one_organisation_is_not_there_for_another(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var owner = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);

        var answer = await owner.UploadAsync(null, ("begroting.txt", Text("Begroting zwamvlokkenproef\n\nDe zwamvlokkenproef kost meer dan gedacht.")));
        await site.SettleAsync();
        var shown = (await owner.GetAsync(answer.Location!)).LinkTo("begroting.txt");

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(shown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(shown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(shown + "/bestand")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(answer.Location!)).Status);
        Assert.Contains("Begroting zwamvlokkenproef", (await owner.GetAsync("/zoeken?q=begroting zwamvlokkenproef")).Results);
        Assert.DoesNotContain("Begroting zwamvlokkenproef", (await other.GetAsync("/zoeken?q=begroting zwamvlokkenproef")).Results);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_files_again_are_known(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var file = ("notitie.md", Text("# Notitie vlaslinoleum\n\nTekst."));

        await spinner.UploadAsync("openbaar", file);
        await site.SettleAsync();
        var again = await spinner.UploadAsync("openbaar", file);
        await site.SettleAsync();

        Assert.Contains("0 nieuw, 1 bekend, 0 niet gelezen", (await spinner.GetAsync(again.Location!)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_twice_in_one_import_becomes_one_document(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await spinner.UploadAsync("openbaar", ("een.txt", Text("Notitie vlaslinoleum")), ("twee.txt", Text("Notitie vlaslinoleum")), ("leeg-een.docx", Text("geen Word")), ("leeg-twee.docx", Text("geen Word")));
        await site.SettleAsync();

        Assert.Contains("1 nieuw, 1 bekend, 2 niet gelezen", (await spinner.GetAsync(answer.Location!)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_broken_file_is_named_with_its_reason_and_the_rest_goes_on(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await spinner.UploadAsync("openbaar", ("leeg.pdf", []), ("stuk.docx", Text("dit is geen Word")), ("goed.txt", Text("Een goede tekst over vlaslinoleum.")));
        await site.SettleAsync();

        var page = await spinner.GetAsync(answer.Location!);
        Assert.Contains("1 nieuw, 0 bekend, 2 niet gelezen", page.Main, StringComparison.Ordinal);
        Assert.Contains("Dit bestand is leeg", page.Row("leeg.pdf"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_file_the_form_says_so_at_the_field(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await spinner.UploadAsync("openbaar");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Kies één of meer bestanden.", answer.ErrorAt("Request-Bestanden"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_shares_with_a_group_that_is_not_theirs(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var answer = await spinner.UploadAsync($"org:{Guid.CreateVersion7():N}", ("a.txt", Text("tekst")));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Kies een groep waar u bij hoort", answer.Alert, StringComparison.Ordinal);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
