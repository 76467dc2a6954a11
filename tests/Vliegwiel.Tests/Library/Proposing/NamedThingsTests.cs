// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Library.Proposing.ProposalSite;

namespace Vliegwiel.Tests.Library.Proposing;

/// <summary>What documents name, confirmed by a person: on the page, in the export and in the API.</summary>
public sealed class NamedThingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_was_confirmed_or_typed_is_told_with_its_sentence_and_what_cannot_be_seen_is_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await PlantAsync(site, TestSite.Client, ("klinkers.txt", Leidraad + "\n\nOok in Velderdam ligt zo'n weg."));
        var waiting = await client.GetAsync("/mijn-dag");
        var page = await client.GetAsync(address);
        Assert.Contains("Eén document van uw import wacht tot u de voorstellen nakijkt", waiting.Main, StringComparison.Ordinal);
        Assert.Contains(waiting.Links, l => l.Href == address);
        Assert.Contains(page.Html.QuerySelectorAll("datalist#register option"), o => o.GetAttribute("value") == "Gemeente Velderdam");
        Assert.NotNull(page.Html.QuerySelector("[data-step-keys][hidden]"));

        var unknown = await PressAsync(client, address, page, "Klopt", ("toegevoegd", "Gemeente Nergenshuizen"));
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
        Assert.Contains("“Gemeente Nergenshuizen” staat niet in het register", unknown.Alert, StringComparison.Ordinal);
        Assert.Equal("Gemeente Nergenshuizen", Value(unknown, "toegevoegd"));
        var done = await PressAsync(client, address, unknown, "Klopt", ("toegevoegd", "Waterschap Drie Beken; gemeente velderdam"));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        await PlantUnseenAsync(site);

        var item = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Items.AsNoTracking().SingleAsync(i => i.FileName == "klinkers.txt", Stop));
        var shown = await client.GetAsync($"/bibliotheek/{item.Kenmerk}");
        var named = shown.Html.QuerySelectorAll("section[aria-labelledby=genoemd] li").Select(l => string.Join(" · ", l.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Contains(named, l => l.StartsWith("Gemeente Lindedal · “De gemeente Lindedal legde", StringComparison.Ordinal));
        Assert.Contains(named, l => l == "Gemeente Velderdam · “Ook in Velderdam ligt zo'n weg.”");
        Assert.Contains(named, l => l.Contains("12.000 ton klinkers", StringComparison.Ordinal));
        Assert.Contains(named, l => l.Contains("Toegevoegd door wie de voorstellen bevestigde", StringComparison.Ordinal));
        Assert.DoesNotContain("Onzichtbaar", shown.Main, StringComparison.Ordinal);
        Assert.Contains(shown.Links, l => l.Text == "Gemeente Lindedal" && l.Href.StartsWith("/organisaties/", StringComparison.Ordinal));

        using var api = JsonDocument.Parse((await client.GetAsync($"/api/v1/documenten/{item.Id}")).Body);
        var told = api.RootElement.GetProperty("genoemd").EnumerateArray().ToList();
        Assert.Contains(told, t => t.GetProperty("soort").GetString() == "organisatie" && t.GetProperty("naam").GetString() == "Gemeente Lindedal" && t.GetProperty("zin").GetString()!.Contains("legde", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.GetProperty("naam").GetString() == "Onzichtbaar");
        var csv = (await client.GetAsync("/bibliotheek/exporteren?als=csv&titel=leidraad+hergebruik")).Body;
        Assert.Contains("Gemeente Lindedal; ", csv, StringComparison.Ordinal);
        Assert.Contains("12.000 ton", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Onzichtbaar", csv, StringComparison.Ordinal);
        Assert.DoesNotContain((await client.GetAsync("/mijn-dag")).Links, l => l.Href == address);
    }

    [Fact]
    public void A_name_is_taken_when_it_is_one_thing_and_asked_about_when_it_can_be_more()
    {
        List<RegisterName> register =
        [
            new(Guid.CreateVersion7(), IsArea: true, "Utrecht", "gemeente"), new(Guid.CreateVersion7(), IsArea: true, "Utrecht", "provincie"),
            new(Guid.CreateVersion7(), IsArea: false, "Súdwest-Fryslân", ""),
        ];

        Assert.Equal("“utrecht” kan meer betekenen: Utrecht (gemeente), Utrecht (provincie). Typ de hele naam.", Assert.IsType<FieldWrong>(AddedNames.Find("utrecht", register).Refusal).Why);
        Assert.Equal([register[1], register[2]], AddedNames.Find(" Utrecht (Provincie) ; sudwest-fryslan;", register).Value);
        Assert.Empty(AddedNames.Find(" ; ", register).Value);
    }

    /// <summary>An organisation that is not there for anybody any more.</summary>
    private static Task<bool> PlantUnseenAsync(TestSite site) => site.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var id = await db.Items.Where(i => i.FileName == "klinkers.txt").Select(i => i.Id).SingleAsync(Stop);
        db.Add(ItemFinding.Of(id, $"organisatie:{Guid.CreateVersion7():N}", "Onzichtbaar", new Evidence("Een zin.", 1, "")));
        await db.SaveChangesAsync(Stop);
        return true;
    });
}
