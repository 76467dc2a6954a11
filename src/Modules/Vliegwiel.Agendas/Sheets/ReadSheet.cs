// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>A sheet as it is read, with whose it is.</summary>
/// <param name="Link">The whole address of the link with which anybody reads it; null when there is none, or the reader may not give it.</param>
internal sealed record ShownSheet(Sheet Sheet, SheetContent Content, string Organisation, string MadeBy, string? Link);

/// <summary>One sheet in the list.</summary>
internal sealed record SheetRow(string Kenmerk, string Title, string Organisation, DateTimeOffset MadeAt, bool HasAmounts, DateOnly? LinkUntil);

/// <summary>Finds sheets for who may see them, and for who holds a link that is still good. By a link nothing but that sheet is seen.</summary>
internal sealed class ReadSheet(VliegwielDb db, Access access, AgendaTools tools, SheetSeals seals, CurrentActor actor, SignInSettings site)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<SheetRow>> ListAsync(CancellationToken cancel)
    {
        var rows = await access.Visible<Sheet>().AsNoTracking().OrderByDescending(s => s.MadeAt).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Kenmerk, s.ForFunction, s.OrganisationId, s.MadeAt, s.HasAmounts, s.LinkUntil }).ToListAsync(cancel);
        var names = await tools.Network.FindNamesAsync([], [.. rows.Select(r => r.OrganisationId).Distinct()], [], cancel);
        return [.. rows.Select(r => new SheetRow(r.Kenmerk, r.ForFunction, names.Organisation(r.OrganisationId)?.Name ?? "", r.MadeAt, r.HasAmounts, r.LinkUntil))];
    }

    /// <returns>Null when there is no such sheet for this actor.</returns>
    public async Task<ShownSheet?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Sheet>().SingleOrDefaultAsync(s => s.Kenmerk == kenmerk, cancel) is { } sheet ? await ShowAsync(sheet, MayShare(sheet), cancel) : null;

    /// <returns>Null when nobody made this link, it was withdrawn, or its day is past.</returns>
    public async Task<ShownSheet?> FindByLinkAsync(string token, CancellationToken cancel) =>
        seals.Read(token) is { } link && await db.Sheets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == link.SheetId, cancel) is { } sheet && sheet.OpensWith(link.LinkId, tools.Clock.DutchToday)
            ? await ShowAsync(sheet, withLink: false, cancel) : null;

    public async Task<Result<Sheet>> ShareAsync(string kenmerk, DateOnly until)
    {
        if (await FindToShareAsync(kenmerk) is not { } sheet)
        {
            return new SheetOfOthers();
        }

        if (sheet.Share(until, tools.Clock.DutchToday) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new SheetShared(until) { ObjectId = sheet.Id });
        return await db.TrySaveAsync() is { } clash ? clash : sheet;
    }

    public async Task<Result<Sheet>> WithdrawAsync(string kenmerk)
    {
        if (await FindToShareAsync(kenmerk) is not { } sheet)
        {
            return new SheetOfOthers();
        }

        if (sheet.Withdraw() is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new SheetLinkWithdrawn { ObjectId = sheet.Id });
        return await db.TrySaveAsync() is { } clash ? clash : sheet;
    }

    /// <summary>Who works for the organisation; with amounts on it only who made it, because nobody else sees it.</summary>
    public bool MayShare(Sheet sheet) => AgendaRights.Acts(actor.Value) is not null && actor.Value.OrganisationId == sheet.OrganisationId;

    private async Task<Sheet?> FindToShareAsync(string kenmerk) => await access.Visible<Sheet>().SingleOrDefaultAsync(s => s.Kenmerk == kenmerk, CancellationToken.None) is { } sheet && MayShare(sheet) ? sheet : null;

    private async Task<ShownSheet> ShowAsync(Sheet sheet, bool withLink, CancellationToken cancel)
    {
        var names = await tools.Network.FindNamesAsync([sheet.MadeById], [sheet.OrganisationId], [], cancel);
        var link = withLink && sheet.LinkId is { } id && sheet.LinkUntil >= tools.Clock.DutchToday ? site.SiteAddress.TrimEnd('/') + SheetLinks.Read(seals.For(sheet.Id, id)) : null;
        return new ShownSheet(sheet, JsonSerializer.Deserialize<SheetContent>(sheet.Content)!, names.Organisation(sheet.OrganisationId)?.Name ?? "een organisatie die er niet meer is", names.Person(sheet.MadeById), link);
    }
}

/// <summary>What a link to a sheet opens: that sheet, as long as it is its newest link.</summary>
internal sealed record SealedSheet(Guid SheetId, Guid LinkId);

/// <summary>The links with which somebody reads a sheet without an account.</summary>
internal sealed class SheetSeals(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Vliegwiel.Bestuursblad");

    public string For(Guid sheet, Guid link) => _seal.Protect($"{sheet:N}:{link:N}");

    /// <returns>Null when nobody made this link.</returns>
    public SealedSheet? Read(string token)
    {
        try
        {
            return _seal.Unprotect(token).Split(':') is [var sheet, var link] ? new SealedSheet(Guid.ParseExact(sheet, "N"), Guid.ParseExact(link, "N")) : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
