// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What tests of shares prepare: an activity of a municipality and the province, with parts that each bears.</summary>
internal static class ShareCast
{
    public const string OfProvince = "programma@middenland.example";
    public const string Municipality = "Gemeente Velderdam";
    public const string Province = "Provincie Middenland";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets the province take part in the circle as client.</summary>
    public static Task SeatProvinceAsync(TestSite site) => site.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var circle = await db.Alliances.SingleAsync(a => a.Name.StartsWith("Kenniskring"), Stop);
        var province = await db.Organisations.SingleAsync(o => o.Name == Province, Stop);
        db.Add(Seat.Take(circle.Id, province.Id, personId: null, Side.Client, new DateOnly(2020, 1, 1)));
        return await db.SaveChangesAsync(Stop);
    });

    /// <summary>Hands it over to somebody, who puts it on one more agenda with its budget.</summary>
    public static async Task PlaceAsync(TestSite site, string activity, string who, string agenda)
    {
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, who);
        await AgendaCast.AcceptAsync(site, who, activity);
        await site.InScopeAsync(who, async services =>
        {
            Assert.Null((await services.GetRequiredService<PlaceActivity>().PlaceAsync(activity, new PlaceRequest { Agenda = agenda, Budget = true })).Refusal);
            return true;
        });
    }

    /// <param name="bearer">The name of who bears it, an id, or empty for nobody.</param>
    public static Task<Refusal?> PartAsync(TestSite site, string by, string activity, string words, string amount, string bearer, string spent = "0", string state = "toegekend") => site.InScopeAsync(by, async services =>
    {
        var parts = services.GetRequiredService<KeepBudgetParts>();
        var found = (await parts.FindAsync(activity, null, Stop))!;
        var request = BudgetPartRequest.Of(found.Shown.Budget, null);
        (request.Onderdeel, request.Herkomst, request.Stand, request.Bedrag, request.Besteed) = (words, "eigen-middelen", state, amount, spent);
        request.Drager = found.Bearers.FirstOrDefault(b => b.Text == bearer)?.Value ?? bearer;
        return await parts.PutAsync(activity, null, request);
    });

    /// <summary>Writes a result with one effect that these organisations share.</summary>
    public static Task EffectAsync(TestSite site, string by, string activity, string measure, string value, string unit, params (string Organisation, string Percent)[] shares) => site.InScopeAsync(by, async services =>
    {
        var outcomes = services.GetRequiredService<KeepOutcome>();
        Assert.Null(await outcomes.WriteAsync(activity, new OutcomeRequest { Opgeleverd = "Het ligt er." }));
        Assert.Null(await outcomes.AddEffectAsync(activity, new EffectRequest { Maat = measure, Waarde = value, Eenheid = unit, Periode = "per jaar", Methode = "gewogen", Zekerheid = "hoog", Bijdrage = "Het ligt er." }));
        var choices = (await outcomes.FindAsync(activity, Stop))!.Organisations;
        foreach (var (organisation, percent) in shares)
        {
            Assert.Null(await outcomes.ShareAsync(activity, new ShareRequest { Organisatie = choices.Single(c => c.Text == organisation).Value, Aandeel = percent }));
        }

        return true;
    });
}
