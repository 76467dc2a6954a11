// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

public sealed record ThemeName(Guid Id, string Name);

public sealed record ThemeSchemeName(Guid Id, string Code, string Name, bool IsDefault, IReadOnlyList<ThemeName> Themes);

/// <param name="Certain">Things that belong to the theme.</param>
/// <param name="Perhaps">Things that may belong to it, because they carry a wider or partly overlapping theme of another scheme.</param>
public sealed record ThemeNumber(Guid ThemeId, string Name, int Certain, int Perhaps);

/// <summary>Things counted in one scheme; certain, perhaps and not placed add up to all things.</summary>
public sealed record SchemeNumbers(IReadOnlyList<ThemeNumber> Themes, int Certain, int Perhaps, int NotPlaced);

/// <summary>The questions that other modules may ask about themes. They keep their own tags: a thing and the id of a theme.</summary>
public sealed class ThemeDirectory(VliegwielDb db)
{
    /// <summary>The scheme that people see first comes first.</summary>
    public async Task<IReadOnlyList<ThemeSchemeName>> ListSchemesAsync(CancellationToken cancel)
    {
        var schemes = await db.ThemeSchemes.AsNoTracking().Include(s => s.Themes).OrderByDescending(s => s.IsDefault).ThenBy(s => s.Number).ToListAsync(cancel);
        return [.. schemes.Select(s => new ThemeSchemeName(s.Id, s.Code, s.Name, s.IsDefault, [.. s.Themes.OrderBy(t => t.Number).Select(t => new ThemeName(t.Id, t.Name))]))];
    }

    /// <summary>The names of these themes, in the order of the schemes.</summary>
    public async Task<IReadOnlyList<ThemeName>> FindNamesAsync(IReadOnlyCollection<Guid> themes, CancellationToken cancel) => themes.Count == 0 ? [] :
        await (from theme in db.Themes
               join scheme in db.ThemeSchemes on theme.SchemeId equals scheme.Id
               where themes.Contains(theme.Id)
               orderby scheme.IsDefault descending, scheme.Number, theme.Number
               select new ThemeName(theme.Id, theme.Name)).ToListAsync(cancel);

    /// <summary>Counts tagged things in a scheme, each once, whatever schemes they are tagged in; null when there is no such scheme.</summary>
    public async Task<SchemeNumbers?> CountAsync(Guid schemeId, IReadOnlyCollection<(Guid ThingId, Guid ThemeId)> tags, CancellationToken cancel)
    {
        var themes = await db.Themes.Where(t => t.SchemeId == schemeId).OrderBy(t => t.Number).Select(t => new ThemeName(t.Id, t.Name)).ToListAsync(cancel);
        if (themes.Count == 0)
        {
            return null;
        }

        var fits = await db.ThemeLinks.Select(l => new ThemeFit(l.ThemeAId, l.ThemeBId, l.Kind)).ToListAsync(cancel);
        var tally = ThemeTally.Of([.. themes.Select(t => t.Id)], fits, [.. tags.Select(t => new ThemeTag(t.ThingId, t.ThemeId))]);
        return new SchemeNumbers([.. themes.Zip(tally.Themes, (theme, count) => new ThemeNumber(theme.Id, theme.Name, count.Certain, count.Perhaps))], tally.Certain, tally.Perhaps, tally.NotPlaced);
    }
}
