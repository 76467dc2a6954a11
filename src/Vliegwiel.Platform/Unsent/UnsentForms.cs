// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Unsent;

/// <summary>The form is larger than what is kept for somebody who is not signed in.</summary>
public sealed record FormTooLargeToKeep() : Refusal(
    "U was niet meer aangemeld en dit formulier is te groot om te bewaren. Er is niets verstuurd. Ga terug in uw browser, kopieer uw tekst, meld u aan en verstuur het opnieuw.");

/// <summary>Too many forms of nobody are kept already.</summary>
public sealed record NoRoomToKeep() : Refusal(
    "U was niet aangemeld en wij kunnen dit formulier nu niet bewaren. Er is niets verstuurd. Ga terug in uw browser, kopieer uw tekst, meld u aan en verstuur het opnieuw.");

/// <summary>The form was sent before, or thrown away.</summary>
public sealed record FormIsNoLongerKept() : Refusal(
    "Dit formulier is al verstuurd of weggegooid. Er is nu niets gebeurd. Kijk eerst of wat u invulde er al staat.");

/// <summary>The form was made for somebody else who was signed in on this browser.</summary>
public sealed record FormOfSomebodyElse() : Refusal(
    "Dit formulier is gemaakt toen iemand anders op deze browser was aangemeld. Het is niet verstuurd. Ververs de pagina en vul het onder uw eigen naam in.");

/// <summary>Keeps the forms that were sent without a session: sealed, for an hour, for one browser and one person.</summary>
public sealed class UnsentForms(VliegwielDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>More text than this is not kept.</summary>
    public const int MostText = 2_000_000;

    /// <summary>More fields than this are not kept.</summary>
    public const int MostFields = 2000;

    private const int MostTextOfNobody = 100_000;
    private const int MostOfNobody = 500;
    private const int MostOfOnePerson = 20;
    private const int MostInOneBrowser = 10;

    /// <summary>How long a form is kept.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Keeps a form; the same one again is kept once.</summary>
    /// <param name="browser">The secret of the browser.</param>
    /// <param name="owner">Whose session it was; null when nobody is known: then it is for who signs in there first.</param>
    public async Task<Result<KeptForm>> KeepAsync(string browser, Guid? owner, FormToKeep form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var text = form.Fields.Sum(f => f.Name.Length + f.Value.Length);
        if (form.Fields.Count > MostFields || text > (owner is null ? MostTextOfNobody : MostText))
        {
            return new FormTooLargeToKeep();
        }

        if (owner is null && await db.Set<UnsentForm>().CountAsync(f => f.OwnerId == null && f.ExpiresAt > now, cancel) >= MostOfNobody)
        {
            return new NoRoomToKeep();
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(form);
        var (hash, mark) = (HashOf(browser), MarkOf(browser, owner, content));
        if (await db.Set<UnsentForm>().AsNoTracking().Where(f => f.Browser == hash && f.Mark == mark && f.ExpiresAt > now).Select(f => new { f.Id, f.KeptAt }).FirstOrDefaultAsync(cancel) is { } same)
        {
            return Opened(same.Id, same.KeptAt, form);
        }

        var others = await db.Set<UnsentForm>().Where(f => f.Browser == hash || (owner != null && f.OwnerId == owner)).OrderBy(f => f.KeptAt).ToListAsync(cancel);
        var here = others.Where(f => f.Browser == hash).ToList();
        var mine = others.Where(f => f.OwnerId == owner).ToList();
        db.RemoveRange(here.Take(here.Count - MostInOneBrowser + 1).Concat(mine.Take(mine.Count - MostOfOnePerson + 1)).Distinct());

        var kept = new UnsentForm { Id = Guid.CreateVersion7(now), Browser = hash, Mark = mark, KeptAt = now, ExpiresAt = now + Lasts, Content = SealOf(browser).Protect(content) }.Of(owner);
        db.Add(kept);
        await db.SaveChangesAsync(CancellationToken.None);
        return Opened(kept.Id, kept.KeptAt, form);
    }

    /// <summary>How many forms of this person wait in this browser.</summary>
    public Task<int> CountAsync(string browser, Guid person, CancellationToken cancel) => Of(browser, person).CountAsync(cancel);

    /// <summary>What waits for this person in this browser, the last one first.</summary>
    public async Task<IReadOnlyList<KeptForm>> ListAsync(string browser, Guid person, CancellationToken cancel)
    {
        var rows = await Of(browser, person).OrderByDescending(f => f.KeptAt).ToListAsync(cancel);
        foreach (var row in rows)
        {
            row.Of(person);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return [.. rows.Select(row => Open(browser, row)).OfType<KeptForm>()];
    }

    /// <summary>One form of this person in this browser. What was nobody's is this person's from now on.</summary>
    public async Task<KeptForm?> FindAsync(string browser, Guid person, Guid id, CancellationToken cancel)
    {
        if (await Of(browser, person).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } row)
        {
            return null;
        }

        row.Of(person);
        await db.SaveChangesAsync(CancellationToken.None);
        return Open(browser, row);
    }

    /// <summary>Takes a form out, so that of two who send it at once only one does.</summary>
    /// <returns>Puts it back when the sending did not succeed; null when it is not there.</returns>
    public async Task<Func<Task>?> TakeAsync(string browser, Guid person, Guid id, CancellationToken cancel)
    {
        if (await Of(browser, person).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } row)
        {
            return null;
        }

        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(row).State = EntityState.Detached;
            return null;
        }

        return async () =>
        {
            // What the page did not save when it said no may not be saved with this.
            db.ChangeTracker.Clear();
            db.Add(row);
            await db.SaveChangesAsync(CancellationToken.None);
        };
    }

    /// <summary>True when a form with this number cannot be kept any more: an hour has gone since.</summary>
    public bool IsOver(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) + Lasts <= clock.GetUtcNow();

    private static KeptForm Opened(Guid id, DateTimeOffset keptAt, FormToKeep form) => new(id, keptAt, form.Address, form.Handler, form.Fields);

    private static string HashOf(string browser) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browser)));

    private static string MarkOf(string browser, Guid? owner, byte[] content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{browser}|{owner:N}"), content));

    private IQueryable<UnsentForm> Of(string browser, Guid person)
    {
        var (hash, now) = (HashOf(browser), clock.GetUtcNow());
        return db.Set<UnsentForm>().Where(f => f.Browser == hash && (f.OwnerId == person || f.OwnerId == null) && f.ExpiresAt > now);
    }

    // Part of the key is the secret of the browser: with the database alone nothing can be read.
    private IDataProtector SealOf(string browser) => protection.CreateProtector("Vliegwiel.UnsentForms", browser);

    private KeptForm? Open(string browser, UnsentForm row)
    {
        try
        {
            return Opened(row.Id, row.KeptAt, JsonSerializer.Deserialize<FormToKeep>(SealOf(browser).Unprotect(row.Content))!);
        }
        catch (CryptographicException)
        {
            // The keys of the site were renewed in the meantime.
            return null;
        }
    }
}
