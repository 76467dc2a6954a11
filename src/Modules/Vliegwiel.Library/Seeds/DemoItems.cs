// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reviewing;
using Vliegwiel.Library.Versions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>Items of the made-up region without a file: one of every kind, and one in every stage.</summary>
/// <remarks>What they say of organisations and projects is fictitious and says so; the ways of working are named in inventory section 4.</remarks>
internal sealed class DemoItems(VliegwielDb db, DemoStaff staff, VersionKeeper versions, ChangeStage stages, EventJournal journal, TimeProvider clock)
{
    private const string Spinner = "spinner@kringloop.example";
    private const string OtherSpinner = "spinner.provincies@kringloop.example";
    private const string PolicyOfficer = "beleid@lindedal.example";
    private const string Buyer = "inkoop@velderdam.example";
    private const string Water = "grondstoffen@driebeken.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var themes = await staff.ThemesAsync(cancel);
        await PublishedAsync(themes, cancel);
        await UnderWayAsync(themes, cancel);
        await PastAsync(themes, cancel);
    }

    private async Task PublishedAsync(Func<string, Guid> theme, CancellationToken cancel)
    {
        var policy = await AddAsync(PolicyOfficer, Audience.Public, 90, DemoTexts.PurchasingPolicy with { Themes = [theme("Infrastructuur"), theme("Bouw")] }, cancel);
        await versions.ChangeAsync(policy, DemoTexts.PurchasingPolicyAsAdopted(policy.Fields), "Vastgesteld door het college, met een doel voor straatmeubilair", cancel);
        await PublishAsync(policy, Spinner, "Duidelijk doel, en te meten. Goed dat de uitzondering een reden vraagt.", cancel);

        await PublishAsync(await AddAsync(Water, Audience.Public, 200, DemoTexts.Streams with { Themes = [theme("Afval"), theme("Infrastructuur")] }, cancel), Spinner, "Cijfers zijn als schatting te herkennen.", cancel);
        await PublishAsync(await AddAsync(Buyer, Audience.SignedIn, 120, DemoTexts.AwardCriterion with { Themes = [theme("Infrastructuur")] }, cancel), Spinner, "Wetsartikel nagelopen door de maker; de weging blijft een oordeel.", cancel);
        await PublishAsync(await AddAsync(OtherSpinner, Audience.Public, 60, DemoTexts.ThreeSteps with { Themes = [theme("Bedrijven"), theme("Inwoners")] }, cancel), Spinner, null, cancel);

        // More than a year old and never confirmed: its owner is asked whether it still holds.
        await PublishAsync(await AddAsync(Spinner, Audience.Public, 430, DemoTexts.Lesson with { Themes = [theme("Infrastructuur")] }, cancel), OtherSpinner, null, cancel);

        var bridge = await AddAsync("beheer@velderdam.example", Audience.Public, 45, DemoTexts.Bridge with { Themes = [theme("Infrastructuur")], ContactId = await staff.PersonAsync(Buyer, cancel) }, cancel);
        await PublishAsync(bridge, Spinner, "Mooi voorbeeld; ook wat tegenviel staat erbij.", cancel);
        bridge.Confirm(bridge.OwnerId, clock.GetUtcNow().AddDays(-5));
        journal.Record(new ItemConfirmed { ObjectId = bridge.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task UnderWayAsync(Func<string, Guid> theme, CancellationToken cancel)
    {
        await AddAsync(PolicyOfficer, Audience.SignedIn, 6, DemoTexts.VisionText with { Themes = [theme("Bouw")] }, cancel);

        var tool = await AddAsync(Buyer, Audience.SignedIn, 20, DemoTexts.CyclePath with { Themes = [theme("Infrastructuur")] }, cancel);
        await ActAsync(tool, Spinner, ItemAct.Review, "Formules nagerekend met twee voorbeelden.", null, cancel);

        var source = await AddAsync(OtherSpinner, Audience.Public, 150, DemoTexts.BrokenSource with { Themes = [theme("Inwoners")] }, cancel);
        var link = db.CheckedLinks.Local.Single(l => l.ItemId == source.Id);
        link.Fails(clock.GetUtcNow().AddDays(-9));
        link.Fails(clock.GetUtcNow().AddDays(-8));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task PastAsync(Func<string, Guid> theme, CancellationToken cancel)
    {
        var newer = await AddAsync(OtherSpinner, Audience.Public, 30, DemoTexts.Guide2026 with { Themes = [theme("Bouw")] }, cancel);
        await PublishAsync(newer, Spinner, null, cancel);
        var older = await AddAsync(OtherSpinner, Audience.Public, 900, DemoTexts.Guide2024 with { Themes = [theme("Bouw")] }, cancel);
        await PublishAsync(older, Spinner, null, cancel);
        await ActAsync(older, OtherSpinner, ItemAct.MarkOutdated, "De stappen voor het vinden van een afnemer zijn sinds dit jaar anders.", newer, cancel);

        var specification = await AddAsync(Buyer, Audience.Public, 300, DemoTexts.Paving with { Themes = [theme("Infrastructuur")] }, cancel);
        await PublishAsync(specification, Spinner, null, cancel);
        await ActAsync(specification, Buyer, ItemAct.Withdraw, "De eis over de maat sloot gebruikte stenen juist uit. Gebruik deze tekst niet meer.", null, cancel);
    }

    private async Task<Item> AddAsync(string email, Audience audience, int daysAgo, ItemFields fields, CancellationToken cancel)
    {
        var actor = await staff.BecomeAsync(email, cancel);
        var item = Item.Make(fields.Tidy(), actor.OrganisationId, actor.PersonId, audience, clock.GetUtcNow().AddDays(-daysAgo));
        db.Add(item);
        await versions.BeginAsync(item, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        return item;
    }

    private async Task PublishAsync(Item item, string reviewer, string? remark, CancellationToken cancel)
    {
        await ActAsync(item, reviewer, ItemAct.Review, remark, null, cancel);
        await ActAsync(item, reviewer, ItemAct.Publish, null, null, cancel);
    }

    private async Task ActAsync(Item item, string email, ItemAct act, string? remark, Item? replacement, CancellationToken cancel)
    {
        await staff.BecomeAsync(email, cancel);
        await stages.ChangeAsync(item, act, remark, replacement, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>The people and themes of the made-up region, found by their names.</summary>
internal sealed class DemoStaff(NetworkDirectory network, ThemeDirectory themes, IActorSource actors, CurrentActor current)
{
    public async Task<Guid> PersonAsync(string email, CancellationToken cancel) =>
        await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");

    public async Task<Actor> BecomeAsync(string email, CancellationToken cancel)
    {
        var actor = await actors.FindAsync(await PersonAsync(email, cancel), cancel) ?? throw new InvalidOperationException($"{email} may not act.");
        current.Become(actor);
        return actor;
    }

    /// <summary>By name in the scheme that people see first.</summary>
    public async Task<Func<string, Guid>> ThemesAsync(CancellationToken cancel)
    {
        var scheme = (await themes.ListSchemesAsync(cancel)).First(s => s.IsDefault);
        return name => scheme.Themes.Single(t => t.Name == name).Id;
    }
}
