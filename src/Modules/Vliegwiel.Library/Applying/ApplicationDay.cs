// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Applying;

/// <summary>Of applications, for one person's day: what others did with the documents that the person keeps.</summary>
internal sealed class ApplicationDay(Access access, TimeProvider clock) : IDayLines
{
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.New];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        var lines = await (from application in access.Visible<Application>().AsNoTracking()
                           join item in access.Visible<Item>() on application.ItemId equals item.Id
                           where application.WithdrawnAt == null && application.ToldAt > since && application.PersonId != personId
                               && (item.OwnerId == personId || (item.OwnerId == null && item.ImportedById == personId))
                           orderby application.ToldAt descending, application.Id
                           select new { application.Kenmerk, application.OrganisationName, application.ToldAt, item.Title }).Take(IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. lines.Select(l => new DayLine
            {
                List = DayList.New,
                Sentence = $"{l.OrganisationName} paste “{l.Title}” toe",
                Url = ApplicationLinks.Show(l.Kenmerk),
                Act = "Lees wat het opbracht",
                At = l.ToldAt,
                Reason = "u houdt dit document bij",
            }),
        ];
    }
}
