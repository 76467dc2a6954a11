// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Fixing;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Platform;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What tests of versions prepare.</summary>
internal static class VersionCast
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<int> FixAsync(TestSite site, string by, string agenda, string decision = "Akkoord.", string body = "Kringoverleg") => site.InScopeAsync(by, async services =>
    {
        var fix = services.GetRequiredService<FixVersion>();
        var draft = await fix.FindAsync(agenda, Stop);
        var made = await fix.RunAsync(agenda, new FixRequest { Overleg = body, Besluit = decision, Datum = site.Clock.DutchToday, Basis = draft!.Basis });
        Assert.Null(made.Refusal);
        return made.Value.Number;
    });

    public static Task<bool> EditAsync(TestSite site, string by, string activity, Action<ActivityRequest> change) => site.InScopeAsync(by, async services =>
    {
        var edit = services.GetRequiredService<EditActivity>();
        var found = (await edit.FindAsync(activity, Stop))!.Activity;
        var request = EditActivity.Open(found);
        change(request);
        Assert.True((await edit.SaveAsync(found, request, new Dictionary<string, bool>())).IsSaved);
        return true;
    });

    public static Task<bool> BudgetAsync(TestSite site, string by, string activity, string amount) => site.InScopeAsync(by, async services =>
    {
        var budgets = services.GetRequiredService<SetBudget>();
        var request = BudgetRequest.Of((await budgets.FindAsync(activity, Stop))!.Budget);
        request.Bedrag = amount;
        Assert.Null((await budgets.RunAsync(activity, request)).Refusal);
        return true;
    });

    public static Task<bool> MergeAsync(TestSite site, string by, string activity, string into, string how = MergeRequest.Merge) => site.InScopeAsync(by, async services =>
    {
        Assert.Null((await services.GetRequiredService<MergeActivities>().RunAsync(activity, new MergeRequest { Andere = into, Hoe = how, Reden = "Zij doen hetzelfde." })).Refusal);
        return true;
    });
}
