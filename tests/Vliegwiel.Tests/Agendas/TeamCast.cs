// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Teams;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What tests of teams prepare: an activity with bounds, an estimate, an owner and a team.</summary>
internal static class TeamCast
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An activity with bounds and an estimate, owned by this person.</summary>
    /// <returns>The kenmerk.</returns>
    public static async Task<string> BoundAsync(TestSite site, string agenda, string by, string title, string owner, string? budget = null)
    {
        var activity = await AgendaCast.ProposeAsync(site, by, agenda, title, budget: budget);
        await site.InScopeAsync(by, async services =>
        {
            var edit = services.GetRequiredService<EditActivity>();
            var found = (await edit.FindAsync(activity, Stop))!.Activity;
            var request = EditActivity.Open(found);
            (request.Wel, request.Niet, request.Expertise, request.Uren) = ("De kern.", "Het buitengebied.", "bestekken", "40");
            Assert.Null((await edit.SaveAsync(found, request, new Dictionary<string, bool>())).Refusal);
            return true;
        });
        await AgendaCast.AskAsync(site, by, activity, owner);
        if (owner != by)
        {
            await AgendaCast.AcceptAsync(site, owner, activity);
        }

        return activity;
    }

    /// <summary>A team from today on.</summary>
    public static Task ComposeAsync(TestSite site, string by, string activity, int days) => site.InScopeAsync(by, async services =>
    {
        Assert.Null(await services.GetRequiredService<KeepTeam>().ComposeAsync(activity, new TeamRequest { Van = site.Clock.DutchToday, Tot = site.Clock.DutchToday.AddDays(days) }));
        return true;
    });

    /// <summary>A guest from so many days from now, for so many days. What lies in the past is moved there.</summary>
    public static async Task LetInAsync(TestSite site, string by, string activity, string guest, int from, int until, string reason = "meekijken")
    {
        var today = site.Clock.DutchToday;
        await site.InScopeAsync(by, async services =>
        {
            var shift = Math.Max(0, -from);
            Assert.Null(await services.GetRequiredService<GuestBook>().LetInAsync(activity, new GuestRequest { Adres = guest, Van = today.AddDays(from + shift), Tot = today.AddDays(until + shift), Waarvoor = reason }));
            if (shift > 0)
            {
                var db = services.GetRequiredService<VliegwielDb>();
                var id = await db.Activities.Where(a => a.Kenmerk == activity).Select(a => a.Id).SingleAsync(Stop);
                await db.Set<GuestPass>().Where(g => g.ObjectId == id).ExecuteUpdateAsync(set => set.SetProperty(g => g.From, today.AddDays(from)).SetProperty(g => g.Until, today.AddDays(until)), Stop);
            }

            return true;
        });
    }

    /// <summary>Somebody is asked for the team and says yes.</summary>
    public static async Task JoinAsync(TestSite site, string by, string activity, string who)
    {
        var person = (await site.PersonIdAsync(who)).ToString("N");
        foreach (var (actor, act) in new (string, Func<FillTeam, Task<Vliegwiel.Platform.Results.Refusal?>>)[]
        {
            (by, fill => fill.AskAsync(activity, new MemberRequest { Persoon = person, Kennis = "keuren" })),
            (who, fill => fill.AnswerAsync(activity, new TeamAnswer { Antwoord = "ja" })),
        })
        {
            Assert.Null(await site.InScopeAsync(actor, services => act(services.GetRequiredService<FillTeam>())));
        }
    }

    /// <summary>What the scheduler asks for once a day.</summary>
    public static Task EndDailyAsync(TestSite site) => site.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<TeamEnding>().DoAsync(new EndTeams(), Stop);
        return true;
    });
}
