// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>Makes a dossier, changes what it says of itself and gives it to somebody else.</summary>
internal sealed class KeepDossier(VliegwielDb db, Access access, CurrentActor actor, KeepDossierTools tools)
{
    public async Task<DossierChoices> ChoicesAsync(Dossier? dossier, CancellationToken cancel)
    {
        // A group that somebody else chose stays a choice: to leave it out is a decision, not an accident.
        var groups = Groups.Union(dossier?.AudienceList ?? []).ToList();
        var words = await tools.Network.DescribeAsync(groups, cancel);
        return new DossierChoices(
            [.. (await tools.Themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes.Select(t => new Choice(t.Id.ToString("N"), s.IsDefault ? t.Name : $"{t.Name} ({s.Name})")))],
            [.. groups.Zip(words, (audience, text) => new Choice(audience.Token, char.ToUpperInvariant(text[0]) + text[1..]))],
            groups.FirstOrDefault(a => a.Token.Split(':') is ["verband", _], Audience.SignedIn).Token);
    }

    public Task<Dossier?> FindAsync(string kenmerk, CancellationToken cancel) => access.Visible<Dossier>().SingleOrDefaultAsync(d => d.Kenmerk == kenmerk, cancel);

    public async Task<Result<Dossier>> MakeAsync(DossierRequest request)
    {
        if (!DossierRights.MayMake(actor.Value) || actor.Value.PersonId is not { } me)
        {
            return new NotYoursToFill();
        }

        var facts = await ReadAsync(request, null);
        if (facts.Refusal is { } refusal)
        {
            return refusal;
        }

        var dossier = Dossier.Make(facts.Value, me, actor.Value.OrganisationId, tools.Clock.GetUtcNow());
        db.Add(dossier);
        tools.Journal.Record(new DossierMade { ObjectId = dossier.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return dossier;
    }

    public async Task<Result<Dossier>> ChangeAsync(string kenmerk, DossierRequest request)
    {
        if (await FindAsync(kenmerk, CancellationToken.None) is not { } dossier)
        {
            return new NoSuchDossier();
        }

        if (!DossierRights.MayKeep(actor.Value, dossier))
        {
            return new NotYoursToFill();
        }

        var facts = await ReadAsync(request, dossier);
        if (facts.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = tools.Clock.GetUtcNow();
        dossier.Change(facts.Value, now);
        tools.Journal.Record(new DossierChanged { ObjectId = dossier.Id });
        if (DossierWords.ReadState(request.Stand) is { } state && state != dossier.State)
        {
            dossier.MoveTo(state, now);
            tools.Journal.Record(new DossierMoved { ObjectId = dossier.Id, To = state });
        }

        return await db.TrySaveAsync() is { } clash ? clash : dossier;
    }

    /// <summary>Who works at the organisation of the dossier, but not who keeps it.</summary>
    public async Task<IReadOnlyList<Choice>> ColleaguesAsync(Dossier dossier, CancellationToken cancel) =>
        dossier.OrganisationId is { } organisation
            ? [.. (await tools.Staff.ListAsync(organisation, cancel)).Where(s => s.PersonId != dossier.OwnerId).Select(s => new Choice(s.PersonId.ToString("N"), $"{s.Name}, {s.Function}"))]
            : [];

    public async Task<Result<Dossier>> GiveAsync(string kenmerk, string? colleague, IActorSource actors)
    {
        if (await FindAsync(kenmerk, CancellationToken.None) is not { } dossier)
        {
            return new NoSuchDossier();
        }

        if (!DossierRights.MayGive(actor.Value, dossier))
        {
            return new NotYoursToFill();
        }

        if (!Guid.TryParse(colleague, out var person) || (await ColleaguesAsync(dossier, CancellationToken.None)).All(c => c.Value != person.ToString("N")))
        {
            return new NoColleague();
        }

        if (await actors.FindAsync(person, CancellationToken.None) is not { } next || !next.Audiences.Intersect(dossier.AudienceList).Any())
        {
            return new CannotSeeDossier();
        }

        dossier.GiveTo(person, tools.Clock.GetUtcNow());
        tools.Journal.Record(new DossierGiven { ObjectId = dossier.Id, OwnerId = person });
        if (person != actor.Value.PersonId && await tools.Staff.FindMailboxAsync(person, CancellationToken.None) is { } box)
        {
            tools.Outbox.Post(new Message(box.Email, $"U houdt nu het dossier “{dossier.Title}” bij", $"""
                Beste {box.Name},

                Een collega droeg het dossier “{dossier.Title}” aan u over. U kunt stukken toevoegen, de volgorde kiezen en het dossier weer overdragen:
                {tools.Site.SiteAddress.TrimEnd('/')}{DossierLinks.Show(dossier.Kenmerk)}
                """));
        }

        return await db.TrySaveAsync() is { } clash ? clash : dossier;
    }

    private async Task<Result<DossierFacts>> ReadAsync(DossierRequest request, Dossier? dossier)
    {
        var allowed = Groups.Union(dossier?.AudienceList ?? []).ToHashSet();
        var chosen = new List<Audience>();
        foreach (var text in request.Groepen ?? [])
        {
            if (!Audience.TryParse(text, out var audience) || !allowed.Contains(audience.Value))
            {
                return new DossierGroupIsNotYours();
            }

            chosen.Add(audience.Value);
        }

        if (!chosen.Intersect(actor.Value.Audiences).Any())
        {
            return new DossierIsNotClosedToYou();
        }

        var themes = (await tools.Themes.ListSchemesAsync(CancellationToken.None)).SelectMany(s => s.Themes).Select(t => t.Id).ToHashSet();
        return new DossierFacts
        {
            Title = request.Titel!.Trim(),
            Purpose = request.Doel!.Trim(),
            ThemeId = Guid.TryParse(request.Thema, out var theme) && themes.Contains(theme) ? theme : null,
            Audiences = chosen,
        };
    }

    /// <summary>The groups of the actor, the alliances first; a role is no group to make a shelf for.</summary>
    private IReadOnlyList<Audience> Groups =>
    [
        .. actor.Value.Audiences.Where(a => a.Token.Split(':')[0] is "verband" or "org" or "ingelogd" or "openbaar")
            .OrderBy(a => a.Token.Split(':') switch { ["verband", _] => 0, ["verband", ..] => 1, ["org", _] => 2, ["ingelogd"] => 3, _ => 4 }),
    ];
}

/// <summary>What keeping a dossier needs beside the database.</summary>
internal sealed record KeepDossierTools(EventJournal Journal, TimeProvider Clock, NetworkDirectory Network, ThemeDirectory Themes, PeopleDirectory Staff, Outbox Outbox, SignInSettings Site);
