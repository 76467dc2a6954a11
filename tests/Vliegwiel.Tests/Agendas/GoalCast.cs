// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Ambitions;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What tests of goals prepare: an ambition, goals with values, and activities that serve them.</summary>
internal static class GoalCast
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<string> CircleAsync(TestSite site) => await site.InScopeAsync(null, async services =>
        $"verband:{(await services.GetRequiredService<VliegwielDb>().Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop)):N}");

    public static GoalRequest Request(string title, string delen = GoalSharing.OwnOnly) => new()
    {
        Titel = title,
        Van = GoalSharing.OfOrganisation,
        Delen = delen,
        Indicator = "aandeel hergebruikt",
        Eenheid = "%",
        Richting = "hoger",
        Nuljaar = "2020",
        Nul = "10",
        NulBron = "nulmeting",
        NulStatus = "gemeten",
        Streefjaar = "2035",
        Streef = "60",
        StreefBron = "raadsbesluit",
        StreefStatus = "besloten",
    };

    /// <summary>For the circle, with the first theme of the scheme that people see first.</summary>
    public static Task<GoalRequest> ThemedAsync(TestSite site, string title) => site.InScopeAsync(null, async services =>
    {
        var request = Request(title, await CircleAsync(site));
        request.Themas = [(await services.GetRequiredService<ThemeDirectory>().ListSchemesAsync(Stop))[0].Themes[0].Id.ToString("N")];
        return request;
    });

    /// <returns>The kenmerk.</returns>
    public static Task<string> SetAsync(TestSite site, string by, GoalRequest request) => site.InScopeAsync(by, async services =>
    {
        var set = await services.GetRequiredService<KeepGoal>().SetAsync(request);
        Assert.Null(set.Refusal);
        return set.Value.Kenmerk;
    });

    public static Task MeasureAsync(TestSite site, string by, string goal, int year, string value) => site.InScopeAsync(by, async services =>
    {
        var measure = services.GetRequiredService<MeasureGoal>();
        var request = ValueRequest.Of((await measure.FindAsync(goal, Stop))!, year);
        (request.Waarde, request.WaardeBron) = (value, $"meting {year}");
        Assert.Null((await measure.RunAsync(goal, request)).Refusal);
        return true;
    });

    public static Task TieAsync(TestSite site, string by, string goal, string activity) => site.InScopeAsync(by, async services =>
    {
        var ties = services.GetRequiredService<TieGoals>();
        var now = (await ties.OfGoalAsync(goal, Stop))!;
        var title = await services.GetRequiredService<Vliegwiel.Agendas.Activities.ActivityDesk>().FindAsync(activity, Stop);
        Assert.Null((await ties.SaveOfGoalAsync(goal, new TieRequest { Gekozen = [.. now.Chosen, title!.Activity.Id.ToString("N")] })).Refusal);
        return true;
    });

    /// <returns>The kenmerk.</returns>
    public static Task<string> AdoptAsync(TestSite site, string by, string title, string delen, string minimum = "25", int theme = 0) => site.InScopeAsync(by, async services =>
    {
        var themes = await services.GetRequiredService<ThemeDirectory>().ListSchemesAsync(Stop);
        var adopted = await services.GetRequiredService<KeepAmbition>().AdoptAsync(new AmbitionRequest
        {
            Titel = title,
            Thema = themes.SelectMany(s => s.Themes).ElementAt(theme).Id.ToString("N"),
            Indicator = minimum.Length > 0 ? "aandeel hergebruikt" : null,
            Eenheid = minimum.Length > 0 ? "%" : null,
            Richting = "hoger",
            Minimum = minimum,
            MinimumBron = "raadsbesluit",
            Tekst = $"Het minimum van {title}.",
            VastgesteldDoor = "de gemeenteraad",
            Vanaf = new DateOnly(2026, 1, 1),
            Delen = delen,
        });
        Assert.Null(adopted.Refusal);
        return adopted.Value.Kenmerk;
    });
}
