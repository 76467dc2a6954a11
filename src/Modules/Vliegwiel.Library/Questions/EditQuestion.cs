// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>What stands on the form with which a question is changed.</summary>
internal sealed class EditQuestionRequest : QuestionForm
{
    /// <summary>The number of the version that the form was filled with.</summary>
    public string? Basis { get; set; }

    /// <summary>The number of the version whose differences were shown.</summary>
    public string? Gezien { get; set; }

    public static EditQuestionRequest Of(Question question) => new()
    {
        Titel = question.Title,
        Vraag = question.Text,
        Context = question.Context,
        Fase = question.Phase is { } phase ? QuestionWords.KeyOf(phase) : null,
        Themas = [.. question.ThemeIds.Select(t => t.ToString("N"))],
        Groepen = [.. question.AudienceList.Select(a => a.Token)],
        Basis = question.VersionNumber.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>What can be chosen when a question is changed.</summary>
/// <param name="Names">Of all themes and of the groups that can be chosen, by their token.</param>
internal sealed record EditQuestionChoices(IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Groups, IReadOnlyDictionary<string, string> Names)
{
    public static readonly EditQuestionChoices None = new([], [], new Dictionary<string, string>());
}

/// <summary>What changing a question asks of others.</summary>
internal sealed record EditQuestionTools(QuestionTools Question, ThemeDirectory Themes, EditingMarks Marks);

/// <summary>Changes what was asked and who may see it. Who comes second overwrites nothing: what both changed is chosen field by field.</summary>
internal sealed class EditQuestion(VliegwielDb db, Access access, CurrentActor actor, EditQuestionTools tools)
{
    /// <returns>Null when there is no such question that this actor may change.</returns>
    public async Task<Question?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Question>().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, cancel) is { } question && QuestionRights.MayEdit(actor.Value, question) ? question : null;

    public async Task<EditQuestionChoices> ChoicesAsync(Question question, CancellationToken cancel)
    {
        var schemes = await tools.Themes.ListSchemesAsync(cancel);
        var groups = Groups(question);
        var words = await tools.Question.Network.DescribeAsync(groups, cancel);
        var names = groups.Zip(words).ToDictionary(g => g.First.Token, g => g.Second);
        foreach (var theme in schemes.SelectMany(s => s.Themes))
        {
            names.TryAdd(theme.Id.ToString("N"), theme.Name);
        }

        return new EditQuestionChoices(
            [.. schemes.Where(s => s.IsDefault || s.Themes.Any(t => question.ThemeIds.Contains(t.Id))).SelectMany(s => s.Themes).Select(t => new Choice(t.Id.ToString("N"), t.Name))],
            [.. groups.Zip(words, (audience, text) => new Choice(audience.Token, char.ToUpperInvariant(text[0]) + text[1..]))],
            names);
    }

    /// <param name="picks">By name of field: true takes what this actor typed, false what the other saved.</param>
    public async Task<SaveOutcome> SaveAsync(Question question, EditQuestionRequest request, EditQuestionChoices choices, IReadOnlyDictionary<string, bool> picks, CancellationToken cancel)
    {
        if (question.IsMerged)
        {
            return new(new WentIntoAnother(), [], question.VersionNumber, null);
        }

        var (mine, wrong) = Read(request, question, choices);
        if (wrong is not null)
        {
            return new(wrong, [], question.VersionNumber, null);
        }

        var merged = mine;
        if (request.Basis != question.VersionNumber.ToString(CultureInfo.InvariantCulture))
        {
            if (!int.TryParse(request.Basis, NumberStyles.None, CultureInfo.InvariantCulture, out var basis)
                || await db.QuestionVersions.AsNoTracking().SingleOrDefaultAsync(v => v.QuestionId == question.Id && v.Number == basis, cancel) is not { } started)
            {
                return new(new SomebodyWasFirst(), [], question.VersionNumber, null);
            }

            var isSeen = request.Gezien == question.VersionNumber.ToString(CultureInfo.InvariantCulture);
            (merged, var conflicts) = ThreeWayMerge.Of(QuestionFieldSheet.All, started.Fields, mine, question.Fields, isSeen ? picks : new Dictionary<string, bool>());
            if (conflicts.Count > 0)
            {
                var theirs = question.Fields;
                return new(null,
                    [.. conflicts.Select(f => new FieldConflict(f.Name, f.Label, QuestionFieldSheet.InWords(f, mine, choices.Names), QuestionFieldSheet.InWords(f, theirs, choices.Names)))],
                    question.VersionNumber, question.ChangedById is { } by ? (await tools.Question.Network.FindPersonAsync(by, cancel))?.Name : null);
            }
        }

        var changed = QuestionFieldSheet.Differing(question.Fields, merged);
        await tools.Marks.TakeAwayAsync(question.Id, cancel);
        if (changed.Count > 0)
        {
            var me = actor.Value.PersonId!.Value;
            db.QuestionVersions.Add(question.Change(merged, me, tools.Question.Clock.GetUtcNow()));
            tools.Question.Journal.Record(new QuestionChanged { ObjectId = question.Id, Version = question.VersionNumber, ChangedById = me, Fields = [.. changed.Select(f => f.Name)] });
        }

        return await TrySaveAsync() is { } refusal ? new(refusal, [], question.VersionNumber, null) : SaveOutcome.Saved;
    }

    private (AskedQuestion Fields, Refusal? Wrong) Read(EditQuestionRequest request, Question question, EditQuestionChoices choices)
    {
        var groups = new List<Audience>();
        foreach (var text in request.Groepen ?? [])
        {
            if (!Audience.TryParse(text, out var audience) || !Groups(question).Contains(audience.Value))
            {
                return (question.Fields, new NotThisGroup());
            }

            groups.Add(audience.Value);
        }

        // Who changes it must go on seeing it, or nobody could change it back.
        if (!groups.Intersect(actor.Value.Audiences).Any())
        {
            return (question.Fields, new NotThisGroup());
        }

        return (new AskedQuestion
        {
            Title = request.Titel!.Trim(),
            Text = Tidy(request.Vraag)!,
            Context = Tidy(request.Context),
            Phase = request.Phase,
            Themes = [.. request.ThemeIds.Where(t => choices.Themes.Any(c => c.Value == t.ToString("N")))],
            Audiences = groups,
        }, null);
    }

    /// <summary>The own groups, the alliances first, and those that were chosen before.</summary>
    private IReadOnlyList<Audience> Groups(Question question) => [.. QuestionForm.GroupsOf(actor.Value).Union(question.AudienceList)];

    /// <summary>Line ends as browsers send them and as they were kept are one and the same.</summary>
    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    /// <summary>Two versions with one number, or a row that was changed meanwhile: both mean that somebody was first.</summary>
    private async Task<Refusal?> TrySaveAsync()
    {
        try
        {
            return await db.TrySaveAsync();
        }
        catch (DbUpdateException)
        {
            return new SomebodyWasFirst();
        }
    }
}
