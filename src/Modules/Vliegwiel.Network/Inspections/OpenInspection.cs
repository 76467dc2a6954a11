// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Inspections;

/// <summary>What an administrator wants to read, and why.</summary>
internal sealed class InspectionRequest
{
    [Required(ErrorMessage = "Vul het adres of het kenmerk in."), StringLength(300, ErrorMessage = "Dit adres is te lang. Gebruik hoogstens {1} tekens.")]
    public string? Adres { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom u dit moet inzien."), MinLength(10, ErrorMessage = "Schrijf de reden iets langer op, in een zin die de eigenaar begrijpt.")]
    [StringLength(Inspection.ReasonMaxLength, ErrorMessage = "Schrijf de reden in hoogstens {1} tekens.")]
    public string? Reden { get; set; }
}

/// <summary>An inspection that was opened, and where its thing is.</summary>
internal sealed record OpenedInspection(Inspection Inspection, string Url);

/// <summary>Opens one thing to an administrator for an hour. Until a reason was given nothing is looked up, so that the form tells nobody what exists.</summary>
internal sealed class OpenInspection(VliegwielDb db, Access access, CurrentActor actor, InspectionTools tools)
{
    public bool MayInspect => Mandate is { IsForWholeSite: true } or { Organisations.Count: > 0 } && actor.Value.Kind == ActorKind.Person;

    private Mandate Mandate => Mandate.Of(actor.Value);

    public async Task<Result<OpenedInspection>> RunAsync(InspectionRequest request, CancellationToken cancel)
    {
        if (!MayInspect || actor.Value.PersonId is not { } me)
        {
            return new NothingToInspect();
        }

        if (await FindAsync(request.Adres!.Trim(), cancel) is not { } thing)
        {
            // Who tries addresses leaves a trail, also when nothing is found.
            tools.Journal.Record(new InspectionMissed { ObjectId = me });
            await db.SaveChangesAsync(CancellationToken.None);
            return new NothingToInspect();
        }

        if (await access.MaySeeAsync(thing.Id, cancel))
        {
            return new VisibleAlready();
        }

        var now = tools.Clock.GetUtcNow();
        if (await db.Inspections.Where(i => i.AdministratorId == me && i.ThingId == thing.Id && i.EndedAt == null && i.EndsAt > now).Select(i => (DateTimeOffset?)i.EndsAt).FirstOrDefaultAsync(cancel) is { } until)
        {
            return new InspectsAlready(Dates.Time(until));
        }

        var inspection = Inspection.Open(thing, await tools.FindOwnerAsync(thing, cancel), me, request.Reden!, now);
        db.Add(inspection);
        tools.Journal.Record(new InspectionOpened { ObjectId = inspection.Id, ThingId = thing.Id, EndsAt = inspection.EndsAt });
        await tools.Mail.PostAsync(inspection, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        return new OpenedInspection(inspection, thing.Url);
    }

    /// <returns>False when this actor has no such inspection.</returns>
    public async Task<bool> EndAsync(Guid id)
    {
        if (await db.Inspections.SingleOrDefaultAsync(i => i.Id == id && i.AdministratorId == actor.Value.PersonId, CancellationToken.None) is not { } inspection)
        {
            return false;
        }

        var now = tools.Clock.GetUtcNow();
        if (inspection.IsOpen(now))
        {
            inspection.End(now);
            tools.Journal.Record(new InspectionEnded { ObjectId = inspection.Id, ThingId = inspection.ThingId });
            await db.TrySaveAsync();
        }

        return true;
    }

    /// <summary>The thing with this page. Records that share an address with others of their kind have no page of their own.</summary>
    private async Task<ObjectRow?> FindAsync(string typed, CancellationToken cancel)
    {
        var path = PathOf(typed);
        if (path is null or "/")
        {
            return null;
        }

        var (all, organisations) = (Mandate.IsForWholeSite, Mandate.Organisations);
        var (isPath, end) = (path.StartsWith('/'), "/" + path);
        var things = await db.Set<ObjectRow>().AsNoTracking()
            .Where(o => isPath ? o.Url == path : o.Url.EndsWith(end))
            .Where(o => all || (o.OrganisationId != null && organisations.Contains(o.OrganisationId.Value)))
            .OrderBy(o => o.Id).Take(20).ToListAsync(cancel);
        return things.FirstOrDefault(t => things.Count(o => o.Kind == t.Kind) == 1);
    }

    /// <summary>A whole address, a path or a kenmerk; null when it is none of these.</summary>
    private static string? PathOf(string typed)
    {
        var path = Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address.AbsolutePath : typed.Split('?', '#')[0];
        return path.StartsWith('/') || (path.Length >= 6 && path.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) ? path.TrimEnd('/') is { Length: > 0 } found ? found : "/" : null;
    }
}

/// <summary>What opening and ending an inspection needs.</summary>
internal sealed record InspectionTools(EventJournal Journal, TimeProvider Clock, InspectionMail Mail, Owners Owners, IActorSource People, VliegwielDb Db)
{
    /// <summary>Who brought the thing, as long as that person may see it: who left it behind hears nothing of it any more.</summary>
    public async Task<Guid?> FindOwnerAsync(ObjectRow thing, CancellationToken cancel)
    {
        if (await Owners.FindAsync(thing, cancel) is not { } owner || await People.FindAsync(owner, cancel) is not { } held)
        {
            return null;
        }

        var tokens = held.Audiences.Select(a => a.Token).ToList();
        return await Db.Set<AudienceRow>().AnyAsync(a => a.ObjectId == thing.Id && tokens.Contains(a.Audience), cancel) ? owner : null;
    }
}
