// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <content>What the asker may change afterwards; what it was is kept.</content>
internal sealed partial class Question
{
    /// <summary>Counts the changes of what was asked; 1 as long as it stands as it was asked.</summary>
    public int VersionNumber { get; private set; } = 1;

    /// <summary>Who made the present version; null while it stands as it was asked.</summary>
    public Guid? ChangedById { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    public AskedQuestion Fields => new() { Title = Title, Text = Text, Context = Context, Phase = Phase, Themes = ThemeIds, Audiences = AudienceList };

    /// <summary>Takes over other fields. The address stays, so that links and mail keep working.</summary>
    /// <returns>What it was, to keep.</returns>
    public QuestionVersion Change(AskedQuestion fields, Guid personId, DateTimeOffset now)
    {
        var before = QuestionVersion.Of(this);
        Fill(fields);
        (VersionNumber, ChangedById, ChangedAt) = (VersionNumber + 1, personId, now);
        return before;
    }

    private void Fill(AskedQuestion fields)
    {
        (Title, Text, Context, Phase) = (fields.Title, fields.Text, fields.Context, fields.Phase);
        Themes = string.Join(' ', fields.Themes.Distinct().Order().Select(t => t.ToString("N")));
        Audiences = string.Join(' ', fields.Audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal));
    }
}

/// <summary>How a question stood before it was changed, for who might see it then and sees it now.</summary>
internal sealed class QuestionVersion
{
    private QuestionVersion() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid QuestionId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Context { get; private set; }
    public QuestionPhase? Phase { get; private set; }
    public string Themes { get; private set; } = "";
    public string Audiences { get; private set; } = "";
    public Guid ById { get; private set; }

    /// <summary>When it became this version, not when it was replaced.</summary>
    public DateTimeOffset At { get; private set; }

    public AskedQuestion Fields => new()
    {
        Title = Title,
        Text = Text,
        Context = Context,
        Phase = Phase,
        Themes = Question.ThemesIn(Themes),
        Audiences = Question.AudiencesIn(Audiences),
    };

    public static QuestionVersion Of(Question question) => new()
    {
        QuestionId = question.Id,
        Number = question.VersionNumber,
        Title = question.Title,
        Text = question.Text,
        Context = question.Context,
        Phase = question.Phase,
        Themes = question.Themes,
        Audiences = question.Audiences,
        ById = question.ChangedById ?? question.AskedById,
        At = question.ChangedAt ?? question.AskedAt,
    };
}

/// <summary>All that the asker of a question may change, in the order in which people read it.</summary>
internal static class QuestionFieldSheet
{
    public static readonly IReadOnlyList<MergedField<AskedQuestion>> All =
    [
        new("Title", "Titel") { Read = f => f.Title, Take = (f, other) => f with { Title = other.Title } },
        new("Text", "Vraag") { Read = f => f.Text, Take = (f, other) => f with { Text = other.Text } },
        new("Context", "Context") { Read = f => f.Context ?? "", Take = (f, other) => f with { Context = other.Context } },
        new("Phase", "Fase") { Read = f => f.Phase is { } phase ? QuestionWords.Of(phase) : "", Take = (f, other) => f with { Phase = other.Phase } },
        new("Themes", "Thema's") { Read = f => string.Join('\n', f.Themes.Order()), Take = (f, other) => f with { Themes = other.Themes } },
        new("Audiences", Audiences) { Read = f => string.Join('\n', f.Audiences.Select(a => a.Token).Order(StringComparer.Ordinal)), Take = (f, other) => f with { Audiences = other.Audiences } },
    ];

    public const string Audiences = "Wie dit ziet";

    public static IReadOnlyList<MergedField<AskedQuestion>> Differing(AskedQuestion one, AskedQuestion other) =>
        [.. All.Where(f => !string.Equals(f.Read(one), f.Read(other), StringComparison.Ordinal))];

    /// <summary>The value of a field as people read it.</summary>
    /// <param name="names">Of themes and of groups, by their token.</param>
    public static string InWords(MergedField<AskedQuestion> field, AskedQuestion fields, IReadOnlyDictionary<string, string> names) => field.Name switch
    {
        "Themes" => string.Join(", ", fields.Themes.Select(t => names.GetValueOrDefault(t.ToString("N"), "een thema dat er niet meer is"))),
        "Audiences" => string.Join(", ", fields.Audiences.Select(a => names.GetValueOrDefault(a.Token, "een groep die er niet meer is"))),
        _ => field.Read(fields),
    };
}
