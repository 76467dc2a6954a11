// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Where a question stands (inventory #22).</summary>
internal enum QuestionState { New, PickedUp, Drafted, Answered, Applied, Parked }

/// <summary>In which phase of the work the question came up.</summary>
internal enum QuestionPhase { Exploring, MakingPolicy, Procuring, Executing, Evaluating }

/// <summary>What somebody types to ask a question.</summary>
internal sealed record AskedQuestion
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string? Context { get; init; }
    public required QuestionPhase? Phase { get; init; }
    public required IReadOnlyCollection<Guid> Themes { get; init; }
    public required IReadOnlyCollection<Audience> Audiences { get; init; }
}

/// <summary>A question from practice that more organisations can have, from asking it to applying its answer.</summary>
internal sealed partial class Question
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int ReasonMaxLength = 1000;

    private Question() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Context { get; private set; }
    public QuestionPhase? Phase { get; private set; }

    /// <summary>Ids of themes, separated by a space.</summary>
    public string Themes { get; private set; } = "";

    public QuestionState State { get; private set; }
    public Guid AskedById { get; private set; }

    /// <summary>For which organisation it was asked; null when the person acts for none.</summary>
    public Guid? OrganisationId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    /// <summary>Who sees to it that an answer comes (trekker).</summary>
    public Guid? LeadId { get; private set; }

    public string? ParkedReason { get; private set; }
    public Guid? BestAnswerId { get; private set; }

    /// <summary>When the answer that is now the best was given: the first useful answer.</summary>
    public DateTimeOffset? UsefulAt { get; private set; }

    /// <summary>When somebody first said which answer is the best.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The question into which this one went; null while it stands by itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The question that speaks for this one: its own id, or the last in the line of those into which it went.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>Changes with every merge, so that of two people who merge the same the second is told.</summary>
    public int Merges { get; private set; }

    public int Revision { get; private set; }

    public bool IsMerged => MergedIntoId is not null;

    public IReadOnlyList<Guid> ThemeIds => ThemesIn(Themes);

    public IReadOnlyList<Audience> AudienceList => AudiencesIn(Audiences);

    internal static IReadOnlyList<Guid> ThemesIn(string themes) => [.. themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Guid.ParseExact(t, "N"))];

    internal static IReadOnlyList<Audience> AudiencesIn(string audiences) =>
        [.. audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];

    public static Question Ask(AskedQuestion asked, Guid personId, Guid? organisationId, DateTimeOffset now)
    {
        var question = new Question
        {
            Kenmerk = Platform.Kenmerk.For(asked.Title),
            AskedById = personId,
            OrganisationId = organisationId,
            AskedAt = now,
        };
        question.GroupId = question.Id;
        question.Fill(asked);
        return question;
    }

    public Refusal? PickUp(Guid personId)
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        LeadId = personId;
        State = State == QuestionState.New ? QuestionState.PickedUp : State;
        return null;
    }

    public Refusal? Park(string reason)
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        if (State is QuestionState.Answered or QuestionState.Applied)
        {
            return new AlreadyAnswered();
        }

        (State, ParkedReason) = (QuestionState.Parked, reason);
        return null;
    }

    public Refusal? Reopen(bool hasAnswers)
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        if (State != QuestionState.Parked)
        {
            return new NotParked();
        }

        (State, ParkedReason) = (hasAnswers ? QuestionState.Drafted : LeadId is null ? QuestionState.New : QuestionState.PickedUp, null);
        return null;
    }

    /// <summary>An answer was given: a draft, until the asker or the lead says that it is the best.</summary>
    public Refusal? TakeAnswer()
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        if (State is QuestionState.New or QuestionState.PickedUp or QuestionState.Parked)
        {
            (State, ParkedReason) = (QuestionState.Drafted, null);
        }

        return null;
    }

    public Refusal? ChooseBest(Guid answerId, DateTimeOffset givenAt, DateTimeOffset now)
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        (BestAnswerId, UsefulAt, ParkedReason) = (answerId, givenAt, null);
        AnsweredAt ??= now;
        State = State == QuestionState.Applied ? State : QuestionState.Answered;
        return null;
    }

    /// <summary>Somebody did what the answer says.</summary>
    public void WasApplied() => State = State == QuestionState.Answered ? QuestionState.Applied : State;

    /// <summary>Goes into another question, with everything that went into this one before.</summary>
    /// <param name="followers">All questions for which this one speaks, itself included.</param>
    public Refusal? MergeInto(Question target, IReadOnlyCollection<Question> followers)
    {
        if (Closed() is { } refusal)
        {
            return refusal;
        }

        if (target.Id == Id)
        {
            return new SameQuestion();
        }

        if (target.IsMerged)
        {
            return new TargetWasMerged();
        }

        if (!Covers(target.AudienceList, AudienceList))
        {
            return new TargetIsMoreClosed();
        }

        MergedIntoId = target.Id;
        foreach (var question in followers)
        {
            question.GroupId = target.Id;
        }

        (Merges, target.Merges) = (Merges + 1, target.Merges + 1);
        return null;
    }

    /// <summary>Stands by itself again, with everything that came with it.</summary>
    /// <param name="group">All questions for which the target speaks.</param>
    public void UndoMerge(Question target, IReadOnlyCollection<Question> group)
    {
        MergedIntoId = null;
        var mine = new HashSet<Guid> { Id };
        while (group.FirstOrDefault(q => q.MergedIntoId is { } into && mine.Contains(into) && !mine.Contains(q.Id)) is { } next)
        {
            mine.Add(next.Id);
        }

        foreach (var question in group.Where(q => mine.Contains(q.Id)))
        {
            question.GroupId = Id;
        }

        GroupId = Id;
        (Merges, target.Merges) = (Merges + 1, target.Merges + 1);
    }

    /// <summary>Whether everybody who sees the second list certainly belongs to the first.</summary>
    internal static bool Covers(IReadOnlyCollection<Audience> wider, IReadOnlyCollection<Audience> narrower) =>
        narrower.All(audience => wider.Contains(audience)
            || wider.Contains(Audience.Public)
            || (wider.Contains(Audience.SignedIn) && audience != Audience.Public)
            || (audience.Token.Split(':') is ["verband", _, _] && wider.Contains(Audience.Alliance(audience.Id!.Value))));

    private WentIntoAnother? Closed() => IsMerged ? new WentIntoAnother() : null;
}

/// <summary>That an organisation says: we have this question too ("ik ook"). One for each organisation.</summary>
internal sealed class Recognition
{
    /// <summary>Long enough for a whole question that somebody had typed before the same one was shown.</summary>
    public const int RemarkMaxLength = Question.TitleMaxLength + (2 * Question.TextMaxLength) + 100;

    private Recognition() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid QuestionId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid PersonId { get; private set; }
    public string? Remark { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static Recognition Of(Guid questionId, Guid organisationId, Guid personId, string? remark, DateTimeOffset now) =>
        new() { QuestionId = questionId, OrganisationId = organisationId, PersonId = personId, Remark = remark, At = now };
}

/// <summary>A person who wants to hear what becomes of a question.</summary>
internal sealed class QuestionFollower
{
    public required Guid QuestionId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset Since { get; init; }
}

/// <summary>What somebody contributed to a question.</summary>
internal sealed class Answer
{
    public const int TextMaxLength = 10_000;

    private readonly List<AnswerSource> _sources = [];

    private Answer() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid QuestionId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid AuthorId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The item of the library that was made from it.</summary>
    public Guid? ItemId { get; private set; }

    public IReadOnlyList<AnswerSource> Sources => _sources;

    public static Answer Give(Guid questionId, string text, Guid authorId, Guid? organisationId, IEnumerable<Guid> items, DateTimeOffset now)
    {
        var answer = new Answer { QuestionId = questionId, Text = text, AuthorId = authorId, OrganisationId = organisationId, At = now };
        answer._sources.AddRange(items.Distinct().Select(item => new AnswerSource { AnswerId = answer.Id, ItemId = item }));
        return answer;
    }

    public void Became(Guid itemId) => ItemId = itemId;
}

/// <summary>An item of the library to which an answer points.</summary>
internal sealed class AnswerSource
{
    public required Guid AnswerId { get; init; }
    public required Guid ItemId { get; init; }
}

/// <summary>That somebody was told something once, so that a repeated job does not tell it again.</summary>
internal sealed class QuestionTelling
{
    public required string About { get; init; }
    public required Guid PersonId { get; init; }
}
