// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>One row of the list.</summary>
/// <param name="Organisations">How many have it, the asker's included.</param>
internal sealed record QuestionLine(Guid Id, string Kenmerk, string Title, QuestionState State, DateTimeOffset AskedAt, string? Organisation, int Organisations, int Answers);

/// <summary>What was asked of the list, as it stood in the address.</summary>
internal sealed record QuestionListQuestion(string? State, string? Theme, string? Whose, string? Order, string? Page);

/// <summary>One page of the questions that somebody may see.</summary>
internal sealed record QuestionList(IReadOnlyList<QuestionLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Themes)
{
    public const int PageSize = 25;
    public const string Unanswered = "onbeantwoord";
    public const string Mine = "van-mij";
    public const string Followed = "gevolgd";
    public const string OldestFirst = "oudste";

    public static readonly IReadOnlyList<Choice> States =
    [
        new(Unanswered, "Nog niet beantwoord"),
        .. Enum.GetValues<QuestionState>().Select(s => new Choice(QuestionWords.KeyOf(s), char.ToUpperInvariant(QuestionWords.Of(s)[0]) + QuestionWords.Of(s)[1..])),
    ];

    public static readonly IReadOnlyList<Choice> Whoses = [new(Mine, "Van mij of mijn organisatie"), new(Followed, "Die ik volg")];

    public static readonly IReadOnlyList<Choice> Orders = [new(OldestFirst, "Oudste eerst"), new("meest-gedeeld", "Meeste organisaties eerst")];

    public int PageCount => (Total + PageSize - 1) / PageSize;
}

/// <summary>Lists questions; those that went into another are counted there.</summary>
internal sealed class ListQuestions(VliegwielDb db, Access access, CurrentActor actor, ListQuestionTools tools)
{
    /// <param name="take">How many rows at once; a file takes more than a page.</param>
    /// <returns>Null when there is no such page.</returns>
    public async Task<QuestionList?> AskAsync(QuestionListQuestion question, int take, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var themes = (await tools.Themes.ListSchemesAsync(cancel)).Where(s => s.IsDefault).SelectMany(s => s.Themes).Select(t => new Choice(t.Id.ToString("N"), t.Name)).ToList();
        var chips = new List<FilterChip>();
        var found = Narrow(access.Visible<Question>().AsNoTracking().Where(q => q.MergedIntoId == null), question, themes, chips);
        var total = await found.CountAsync(cancel);
        if (page > 1 && (page - 1) * take >= total)
        {
            return null;
        }

        var rows = await Order(found, question.Order).Skip((page - 1) * take).Take(take)
            .Select(q => new { q.Id, q.Kenmerk, q.Title, q.State, q.AskedAt, q.OrganisationId }).ToListAsync(cancel);
        var (organisations, answers) = await CountAsync([.. rows.Select(r => r.Id)], cancel);
        var cards = await tools.People.FindOrganisationsAsync([.. rows.Select(r => r.OrganisationId).OfType<Guid>().Distinct()], cancel);
        return new QuestionList(
            [.. rows.Select(r => new QuestionLine(r.Id, r.Kenmerk, r.Title, r.State, r.AskedAt, r.OrganisationId is { } o ? cards.GetValueOrDefault(o)?.Name : null, organisations[r.Id].Distinct().Count(), answers[r.Id].Count()))],
            total, page, chips, themes);
    }

    /// <summary>Which organisations and answers each of these has, with those of the questions that went into it and that the actor sees.</summary>
    private async Task<(ILookup<Guid, Guid> Organisations, ILookup<Guid, Guid> Answers)> CountAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var parts = access.Visible<Question>().Where(q => ids.Contains(q.GroupId));
        var organisations = await parts.Where(q => q.OrganisationId != null).Select(q => new { q.GroupId, Id = q.OrganisationId!.Value })
            .Concat(from q in parts join r in db.Set<Recognition>() on q.Id equals r.QuestionId select new { q.GroupId, Id = r.OrganisationId })
            .ToListAsync(cancel);
        var answers = await (from q in parts join a in db.Set<Answer>() on q.Id equals a.QuestionId select new { q.GroupId, a.Id }).ToListAsync(cancel);
        return (organisations.ToLookup(o => o.GroupId, o => o.Id), answers.ToLookup(a => a.GroupId, a => a.Id));
    }

    private IQueryable<Question> Narrow(IQueryable<Question> found, QuestionListQuestion question, List<Choice> themes, List<FilterChip> chips)
    {
        if (QuestionList.States.Select((choice, index) => (choice, index)).FirstOrDefault(s => s.choice.Value == question.State) is { choice: { } chosen, index: var at })
        {
            chips.Add(new("stand", chosen.Value, chosen.Text));
            found = at == 0
                ? found.Where(q => q.State == QuestionState.New || q.State == QuestionState.PickedUp || q.State == QuestionState.Drafted)
                : InState(found, Enum.GetValues<QuestionState>()[at - 1]);
        }

        if (themes.Find(t => t.Value == question.Theme) is { } theme)
        {
            chips.Add(new("thema", theme.Value, theme.Text));
            found = found.Where(q => q.Themes.Contains(theme.Value));
        }

        if (actor.Value.PersonId is { } me && QuestionList.Whoses.FirstOrDefault(w => w.Value == question.Whose) is { } whose)
        {
            chips.Add(new("wie", whose.Value, whose.Text));
            var organisation = actor.Value.OrganisationId;
            found = whose.Value == QuestionList.Mine
                ? found.Where(q => q.AskedById == me || q.LeadId == me || (organisation != null && (q.OrganisationId == organisation || db.Set<Recognition>().Any(r => r.QuestionId == q.Id && r.OrganisationId == organisation))))
                : found.Where(q => db.Set<QuestionFollower>().Any(f => f.QuestionId == q.Id && f.PersonId == me));
        }

        return found;
    }

    private static IQueryable<Question> InState(IQueryable<Question> found, QuestionState state) => found.Where(q => q.State == state);

    private IOrderedQueryable<Question> Order(IQueryable<Question> found, string? order) => (order switch
    {
        QuestionList.OldestFirst => found.OrderBy(q => q.AskedAt),
        "meest-gedeeld" => found.OrderByDescending(q => db.Set<Recognition>().Count(r => r.QuestionId == q.Id)).ThenByDescending(q => q.AskedAt),
        _ => found.OrderByDescending(q => q.AskedAt),
    }).ThenBy(q => q.Id);
}

/// <summary>Whom the list of questions asks for names.</summary>
internal sealed record ListQuestionTools(ThemeDirectory Themes, PeopleDirectory People);
