// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

internal sealed record RecognitionLine(string Organisation, string? OrganisationUrl, string Person, string? Remark, DateOnly On);

internal sealed record AnswerLine(Guid Id, string Text, string Author, string? Organisation, DateOnly On, bool IsBest, NavItem? Item, IReadOnlyList<NavItem> Sources, NavItem? From, bool MayKeep);

/// <summary>What the page of a question shows, for who may see it.</summary>
internal sealed record ShownQuestion
{
    public required Question Question { get; init; }
    public required string AskedBy { get; init; }
    public required string? Organisation { get; init; }
    public required string? Lead { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }
    public required NavItem? MergedInto { get; init; }
    public required IReadOnlyList<NavItem> MergedHere { get; init; }
    public required IReadOnlyList<RecognitionLine> Recognitions { get; init; }
    public required int Organisations { get; init; }
    public required int Followers { get; init; }
    public required bool IFollow { get; init; }
    public required bool WeRecognise { get; init; }
    public required bool MayRecognise { get; init; }
    public required bool MayAct { get; init; }
    public required bool MayTend { get; init; }
    public required bool MayEdit { get; init; }
    public required IReadOnlyList<AnswerLine> Answers { get; init; }
    public required string? Help { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }
}

/// <summary>Finds a question with everything that belongs to it, as far as the reader may see it.</summary>
internal sealed class ShowQuestion(VliegwielDb db, Access access, CurrentActor actor, ShowQuestionTools tools)
{
    /// <returns>Null when there is no such question for this actor.</returns>
    public async Task<ShownQuestion?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        var me = actor.Value.PersonId;
        var group = (await access.Visible<Question>().AsNoTracking()
            .Where(q => access.Visible<Question>().Any(x => x.Kenmerk == kenmerk && (x.Id == q.Id || x.GroupId == q.Id || q.GroupId == x.Id)))
            .OrderBy(q => q.AskedAt)
            .Select(q => new
            {
                Question = q,
                Followers = db.Set<QuestionFollower>().Count(f => f.QuestionId == q.Id),
                IFollow = db.Set<QuestionFollower>().Any(f => f.QuestionId == q.Id && f.PersonId == me),
                Asked = db.Set<HelpReport>().Count(h => h.QuestionId == q.Id),
                Applied = db.Set<HelpReport>().Count(h => h.QuestionId == q.Id && h.Verdict == HelpVerdict.Applied),
                Partly = db.Set<HelpReport>().Count(h => h.QuestionId == q.Id && h.Verdict == HelpVerdict.Partly),
                No = db.Set<HelpReport>().Count(h => h.QuestionId == q.Id && h.Verdict == HelpVerdict.No),
            }).ToListAsync(cancel)).ToList();
        if (group.Find(g => g.Question.Kenmerk == kenmerk) is not { Question: { } question })
        {
            return null;
        }

        // A question that went into another shows what was its own; the other shows it too.
        var parts = group.Where(g => g.Question.Id == question.Id || g.Question.GroupId == question.Id).ToList();
        var ids = parts.Select(p => p.Question.Id).ToList();
        var recognitions = await db.Recognitions.AsNoTracking().Where(r => ids.Contains(r.QuestionId)).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(cancel);
        var answers = await db.Answers.AsNoTracking().Include(a => a.Sources).Where(a => ids.Contains(a.QuestionId)).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(cancel);
        var history = await tools.History.OfAsync(question.Id, 20, cancel);
        var organisations = parts.Select(p => p.Question.OrganisationId).OfType<Guid>().Concat(recognitions.Select(r => r.OrganisationId)).Distinct().ToList();
        var names = await NamesAsync(question, parts.ConvertAll(p => p.Question), recognitions, answers, history, cancel);
        var items = await ItemsAsync(answers, cancel);
        var themes = await tools.Themes.FindNamesAsync(question.ThemeIds, cancel);
        var isPerson = actor.Value is { Kind: ActorKind.Person, ViewingAs: null };
        var weRecognise = actor.Value.OrganisationId is { } mine && recognitions.Exists(r => r.OrganisationId == mine);
        var mayTend = QuestionRights.MayTend(actor.Value, question);
        return new ShownQuestion
        {
            Question = question,
            AskedBy = names.Person(question.AskedById),
            Organisation = question.OrganisationId is { } asked ? names.Organisation(asked)?.Name : null,
            Lead = question.LeadId is { } lead ? names.Person(lead) : null,
            Themes = [.. themes.Select(t => t.Name)],
            MergedInto = question.IsMerged && group.Find(g => g.Question.Id == question.GroupId) is { Question: { } into } ? new NavItem(into.Title, QuestionLinks.Show(into.Kenmerk)) : null,
            MergedHere = [.. parts.Select(p => p.Question).Where(q => q.Id != question.Id).Select(q => new NavItem(q.Title, QuestionLinks.Show(q.Kenmerk)))],
            Recognitions = [.. recognitions.Select(r => new RecognitionLine(
                names.Organisation(r.OrganisationId)?.Name ?? "een organisatie", names.Organisation(r.OrganisationId) is { } card ? $"/organisaties/{card.Kenmerk}" : null,
                names.Person(r.PersonId), r.Remark, DutchDay.DayOf(r.At)))],
            Organisations = organisations.Count,
            Followers = parts.Sum(p => p.Followers),
            IFollow = parts.Exists(p => p.IFollow),
            WeRecognise = weRecognise,
            MayRecognise = isPerson && !question.IsMerged && !weRecognise && actor.Value.OrganisationId is { } my && my != question.OrganisationId,
            MayAct = isPerson && !question.IsMerged,
            MayTend = mayTend,
            MayEdit = !question.IsMerged && QuestionRights.MayEdit(actor.Value, question),
            Answers = [.. answers.Select(a => new AnswerLine(
                a.Id, a.Text, names.Person(a.AuthorId), a.OrganisationId is { } o ? names.Organisation(o)?.Name : null, DutchDay.DayOf(a.At),
                parts.Exists(p => p.Question.BestAnswerId == a.Id), a.ItemId is { } item ? items.GetValueOrDefault(item) : null,
                [.. a.Sources.Select(s => items.GetValueOrDefault(s.ItemId)).OfType<NavItem>()],
                a.QuestionId == question.Id ? null : parts.Find(p => p.Question.Id == a.QuestionId) is { Question: { } from } ? new NavItem(from.Title, QuestionLinks.Show(from.Kenmerk)) : null,
                isPerson && a.ItemId is null && (mayTend || a.AuthorId == me)))
                .OrderByDescending(a => a.IsBest)],
            Help = new HelpFigures(parts.Sum(p => p.Applied), parts.Sum(p => p.Partly), parts.Sum(p => p.No), parts.Sum(p => p.Asked)).InWords,
            Audience = names.Describe(question.AudienceList),
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {QuestionWords.OfAct(h.Act)}{(h.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
        };
    }

    private Task<NetworkNames> NamesAsync(Question question, List<Question> parts, List<Recognition> recognitions, List<Answer> answers, IReadOnlyList<HistoryLine> history, CancellationToken cancel) =>
        tools.Network.FindNamesAsync(
            [
                .. parts.Select(q => q.AskedById), .. parts.Select(q => q.LeadId).OfType<Guid>(), .. recognitions.Select(r => r.PersonId), .. answers.Select(a => a.AuthorId),
                .. history.Select(h => h.PersonId).OfType<Guid>(),
            ],
            [.. parts.Select(q => q.OrganisationId).OfType<Guid>(), .. recognitions.Select(r => r.OrganisationId), .. answers.Select(a => a.OrganisationId).OfType<Guid>()],
            question.AudienceList, cancel);

    private async Task<IReadOnlyDictionary<Guid, NavItem>> ItemsAsync(List<Answer> answers, CancellationToken cancel)
    {
        var ids = answers.SelectMany(a => a.Sources.Select(s => s.ItemId)).Concat(answers.Select(a => a.ItemId).OfType<Guid>()).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, NavItem>()
            : await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => new NavItem(o.Title, o.Url), cancel);
    }
}

/// <summary>Whom the page of a question asks for names and history.</summary>
internal sealed record ShowQuestionTools(NetworkDirectory Network, ThemeDirectory Themes, History History);

/// <summary>What askers said, as a figure with numerator and denominator.</summary>
internal sealed record HelpFigures(int Applied, int Partly, int No, int Asked)
{
    public int Said => Applied + Partly + No;

    public static HelpFigures Of(IReadOnlyCollection<HelpVerdict?> reports) => new(
        reports.Count(v => v == HelpVerdict.Applied), reports.Count(v => v == HelpVerdict.Partly), reports.Count(v => v == HelpVerdict.No), reports.Count);

    /// <summary>Null when nobody was asked yet.</summary>
    public string? InWords => Asked == 0 ? null : Said == 0
        ? $"Aan {Numbers.Count(Asked, "vrager", "vragers")} is gevraagd of het hielp. Nog niemand heeft dat gezegd."
        : $"Het hielp {Applied + Partly} van {Said} {(Said == 1 ? "vrager" : "vragers")} die het zeiden: {Applied} keer toegepast, {Partly} keer deels, {No} keer niet. Gevraagd: {Asked}.";
}
