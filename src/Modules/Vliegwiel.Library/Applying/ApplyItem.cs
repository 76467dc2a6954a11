// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Applying;

internal sealed class ApplyRequest
{
    [Required(ErrorMessage = "Vul in wanneer u het toepaste.")]
    public DateOnly? Wanneer { get; set; }

    [Required(ErrorMessage = "Kies of het werkte.")]
    public string? Oordeel { get; set; }

    /// <summary>How it is with the organisation since.</summary>
    public string? Nu { get; set; }

    [StringLength(Application.TextMaxLength, ErrorMessage = "Maak de aanpassing hoogstens 5.000 tekens lang.")]
    public string? Aanpassing { get; set; }

    [StringLength(Application.TextMaxLength, ErrorMessage = "Maak het resultaat hoogstens 5.000 tekens lang.")]
    public string? Resultaat { get; set; }

    [DutchNumber(ErrorMessage = "Vul de bespaarde uren in als getal, zoals 6 of 2,5.")]
    public string? Uren { get; set; }

    public string? GeenUren { get; set; }

    [Required(ErrorMessage = "Kies wie dit mag zien.")]
    public string? Zichtbaar { get; set; }
}

/// <summary>Takes down that an organisation used an item.</summary>
internal sealed class ApplyItem(VliegwielDb db, Access access, CurrentActor actor, ApplyTools tools)
{
    /// <summary>As the item itself; the other choice is the own organisation.</summary>
    public const string AsItem = "als-document";
    public const string OwnOrganisation = "eigen-organisatie";

    public const string Tie = "toepassing";

    private const decimal MostHours = 10_000;

    public Task<Item?> FindAsync(string kenmerk, CancellationToken cancel) =>
        access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);

    /// <summary>Who may see it, in words.</summary>
    public async Task<IReadOnlyList<Choice>> AudiencesAsync(Item item, CancellationToken cancel)
    {
        var groups = await tools.Network.DescribeAsync(item.AudienceList, cancel);
        var own = actor.Value.OrganisationId is { } id ? await tools.Network.FindOrganisationAsync(id, cancel) : null;
        return
        [
            new Choice(AsItem, "Wie het document mag zien", $"Dat is: {string.Join(", ", groups)}."),
            .. own is null ? Array.Empty<Choice>() : [new Choice(OwnOrganisation, $"Alleen {own.Name}", "Het telt dan alleen voor uw eigen organisatie mee.")],
        ];
    }

    public async Task<Result<Application>> RunAsync(Item item, ApplyRequest request)
    {
        if (actor.Value is not { PersonId: { } me, OrganisationId: { } organisation, Kind: ActorKind.Person } || await tools.Network.FindOrganisationAsync(organisation, CancellationToken.None) is not { } mine)
        {
            return new NoOrganisationToApplyFor();
        }

        if (request.Wanneer is not { } day || ApplicationWords.ParseVerdict(request.Oordeel) is not { } verdict)
        {
            throw new InvalidOperationException("The form lets nothing through without a day and a verdict that it knows.");
        }

        if (day > tools.Clock.DutchToday)
        {
            return new AppliedInTheFuture();
        }

        decimal? hours = null;
        if (!string.IsNullOrWhiteSpace(request.Uren))
        {
            if (!Numbers.TryParse(request.Uren, out var typed) || typed is < 0 or > MostHours)
            {
                return new ImprobableHours();
            }

            hours = Math.Round(typed, 2);
        }

        if (request.Zichtbaar is not (AsItem or OwnOrganisation))
        {
            return new NotYourAudience();
        }

        IReadOnlyList<Audience> audiences = request.Zichtbaar == OwnOrganisation ? [Audience.Organisation(organisation)] : item.AudienceList;
        var facts = new ApplicationFacts(day, Kept(request.Aanpassing), Kept(request.Resultaat), hours, ApplicationWords.ParseMissing(request.GeenUren), verdict) { Adoption = ApplicationWords.ParseAdoption(request.Nu) };
        var application = Application.Tell(item.Id, organisation, mine.Name, me, facts, audiences, tools.Clock.GetUtcNow());
        db.Add(application);
        tools.Journal.Record(new ItemApplied { ObjectId = application.Id, ItemId = item.Id });
        await tools.Thread.TieAsync(item.Id, application.Id, Tie, CancellationToken.None);
        return await db.TrySaveAsync() is { } refusal ? refusal : application;
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Whom the telling of an application asks, and where it writes.</summary>
internal sealed record ApplyTools(NetworkDirectory Network, EventJournal Journal, ThreadDesk Thread, TimeProvider Clock);
