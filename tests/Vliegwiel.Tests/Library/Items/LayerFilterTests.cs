// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Items;

/// <summary>The library answers by layer, instrument and day as "Wat mag ik?" does (GAP-13).</summary>
public sealed class LayerFilterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_own_layer_is_one_click_and_instrument_and_day_narrow_further(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await MakeAsync(site, new ItemFields { Title = "Zwaluwnorm voor gemeenten", OwnText = "Over de MPG.", Kind = ItemChoices.Rule, Layers = ["Gemeentelijk"], RuleInstrument = "Omgevingsplan", ValidFrom = new DateOnly(2026, 1, 1), ValidUntil = new DateOnly(2026, 12, 31) });
        await MakeAsync(site, new ItemFields { Title = "Zwaluwnorm voor provincies", OwnText = "x", Layers = ["Provinciaal"] });
        await MakeAsync(site, new ItemFields { Title = "Zwaluwnorm voor niemand in het bijzonder", OwnText = "x" });
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var anybody = site.Anonymous();

        var all = await officer.GetAsync("/bibliotheek?titel=zwaluwnorm");
        var own = all.Links.Single(l => l.Text == "Alleen voor mijn overheidslaag: gemeente").Href;
        var mine = await officer.GetAsync(own);
        var planned = await officer.GetAsync("/bibliotheek?titel=zwaluwnorm&wie=gemeente&instrument=omgevingsplan&geldig=2026-06-01");
        var later = await officer.GetAsync("/bibliotheek?titel=zwaluwnorm&wie=gemeente&instrument=omgevingsplan&geldig=2027-01-01");

        Assert.Contains("3 documenten", all.Main, StringComparison.Ordinal);
        Assert.Contains("titel=zwaluwnorm", own, StringComparison.Ordinal);
        Assert.Contains("1 document", mine.Main, StringComparison.Ordinal);
        Assert.Contains("voor: gemeente", mine.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen voor mijn overheidslaag", mine.Main, StringComparison.Ordinal);
        Assert.Contains("Zwaluwnorm voor gemeenten", planned.Main, StringComparison.Ordinal);
        Assert.Contains("Geen document past", later.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("mijn overheidslaag", (await anybody.GetAsync("/bibliotheek")).Main, StringComparison.Ordinal);
        Assert.Contains("Zwaluwnorm voor gemeenten", (await officer.GetAsync("/bibliotheek/exporteren?als=csv&titel=zwaluwnorm&wie=gemeente&instrument=omgevingsplan&geldig=2026-06-01")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.LookAsync("/bibliotheek?wie=niks&instrument=niks&geldig=niks")).Status);

        var shown = await officer.GetAsync(planned.LinkTo("Zwaluwnorm voor gemeenten"));
        Assert.Contains("Let op: milieuprestatie van gebouwen (MPG) is landelijk geregeld", shown.Main, StringComparison.Ordinal);
        Assert.Contains(shown.Links, l => l.Text == "Bekijk de regel" && l.Href.StartsWith("/wat-mag-ik/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GovernmentLayer.Municipality, "Gemeentelijk")]
    [InlineData(GovernmentLayer.Province, "Provinciaal")]
    [InlineData(GovernmentLayer.EnvironmentalService, "Provinciaal,Gemeentelijk")]
    [InlineData(GovernmentLayer.State, "Nationaal")]
    [InlineData(GovernmentLayer.None, "")]
    public void A_layer_of_the_rules_is_known_in_the_words_of_items(GovernmentLayer layer, string words) => Assert.Equal(words, string.Join(',', ItemLayers.WordsOf(layer)));

    private static Task<bool> MakeAsync(TestSite site, ItemFields fields) => site.InScopeAsync(TestSite.Spinner, async services =>
        (await services.GetRequiredService<MakeItem>().RunAsync(fields, Audience.SignedIn, Stop)).Refusal is null);
}
