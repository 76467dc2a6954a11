// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Applying;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Contracts;

/// <summary>What another module says a new lesson or way of working is.</summary>
/// <param name="Kind">One of <see cref="LessonDesk.Kinds"/>.</param>
public sealed record LessonFacts(string Title, string Kind, string? Summary, string Text, Audience Audience);

/// <summary>What was made.</summary>
public sealed record MadeLesson(Guid Id, string Url);

/// <summary>How many organisations took an item over, as far as the actor sees their applications.</summary>
/// <param name="Organisations">All that told of it and did not take that back.</param>
public sealed record ItemAdoption(Guid ItemId, string Title, string Url, int Organisations, int Knows, int Applies, int Standard)
{
    /// <summary>Those that apply it or have it as their standard.</summary>
    public required IReadOnlyList<Guid> AppliedBy { get; init; }

    /// <summary>Of each of those, the first day on which it did.</summary>
    public required IReadOnlyDictionary<Guid, DateOnly> AppliedOn { get; init; }
}

/// <summary>Puts lessons and ways of working of other modules in the library, and tells who took them over.</summary>
public sealed class LessonDesk
{
    public const string Lesson = "les";
    public const string WayOfWorking = "werkwijze";
    public const int TitleMaxLength = Item.TitleMaxLength;
    public const int SummaryMaxLength = ItemFields.SummaryMaxLength;
    public const int TextMaxLength = ItemFields.TextMaxLength;

    private readonly MakeItem _make;
    private readonly Access _access;

    internal LessonDesk(MakeItem make, Access access) => (_make, _access) = (make, access);

    public static IReadOnlyList<string> Kinds { get; } = [Lesson, WayOfWorking];

    /// <summary>Makes an item without a file, as the actor; the library's own rules hold.</summary>
    public async Task<Result<MadeLesson>> MakeAsync(LessonFacts facts, CancellationToken cancel)
    {
        var made = await _make.RunAsync(new ItemFields { Title = facts.Title, Kind = facts.Kind, Summary = facts.Summary, OwnText = facts.Text }, facts.Audience, cancel);
        return made.Refusal is { } refusal ? refusal : new MadeLesson(made.Value.Id, LibraryLinks.Show(made.Value.Kenmerk));
    }

    /// <summary>Of these items, as far as the actor sees them; of each organisation its newest application counts.</summary>
    public async Task<IReadOnlyList<ItemAdoption>> AdoptionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var lines = await (from item in _access.Visible<Item>().AsNoTracking()
                           where ids.Contains(item.Id)
                           from application in _access.Visible<Application>().Where(a => a.ItemId == item.Id && a.WithdrawnAt == null).DefaultIfEmpty()
                           orderby item.Title, item.Id
                           select new { item.Id, item.Title, item.Kenmerk, Organisation = (Guid?)application!.OrganisationId, ToldAt = (DateTimeOffset?)application.ToldAt, AppliedOn = (DateOnly?)application.AppliedOn, application.Adoption, Verdict = (ApplicationVerdict?)application.Verdict }).ToListAsync(cancel);
        return
        [
            .. lines.GroupBy(l => (l.Id, l.Title, l.Kenmerk)).Select(group =>
            {
                var newest = group.Where(l => l.Organisation is not null).GroupBy(l => l.Organisation!.Value).Select(of => of.OrderByDescending(l => l.ToldAt).First())
                    .Select(l => (Organisation: l.Organisation!.Value, Adoption: AdoptionOf(l.Adoption, l.Verdict))).ToList();
                var applied = newest.Where(n => n.Adoption != Adoption.Knows).Select(n => n.Organisation).ToList();
                return new ItemAdoption(group.Key.Id, group.Key.Title, LibraryLinks.Show(group.Key.Kenmerk), newest.Count,
                    newest.Count(n => n.Adoption == Adoption.Knows), newest.Count(n => n.Adoption == Adoption.Applies), newest.Count(n => n.Adoption == Adoption.Standard))
                {
                    AppliedBy = applied,
                    AppliedOn = applied.ToDictionary(o => o, o => group.Where(l => l.Organisation == o && AdoptionOf(l.Adoption, l.Verdict) != Adoption.Knows).Min(l => l.AppliedOn!.Value)),
                };
            }),
        ];
    }

    private static Adoption AdoptionOf(Adoption? told, ApplicationVerdict? verdict) => told ?? (verdict == ApplicationVerdict.DidNotWork ? Adoption.Knows : Adoption.Applies);
}
