// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>What stands on the form for a new question.</summary>
internal sealed class QuestionRequest : QuestionForm
{
    public string? Organisatie { get; set; }

    /// <summary>"plaatsen" once the similar ones were shown.</summary>
    public string? Stap { get; set; }

    /// <summary>The question that turned out to be the same.</summary>
    public string? Zelfde { get; set; }

    /// <summary>Everything that was typed, for the remark with "ik ook".</summary>
    public string Whole => string.Join("\n\n", new[] { Titel, Vraag, Context }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()));
}

/// <summary>What can be chosen on the form for a new question.</summary>
internal sealed record QuestionChoices(IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Organisations, IReadOnlyList<Choice> Groups, string DefaultGroup)
{
    public static readonly IReadOnlyList<Choice> Phases = [.. Enum.GetValues<QuestionPhase>().Select(p => new Choice(QuestionWords.KeyOf(p), QuestionWords.Of(p)))];
}

/// <summary>Keeps a question that somebody asks.</summary>
internal sealed class AskQuestion(VliegwielDb db, CurrentActor actor, QuestionTools tools, ThemeDirectory themes)
{
    public async Task<QuestionChoices> ChoicesAsync(CancellationToken cancel)
    {
        var schemes = await themes.ListSchemesAsync(cancel);
        var organisations = Organisations.Select(a => a.Id!.Value).ToList();
        var names = await tools.People.FindOrganisationsAsync(organisations, cancel);
        var groups = Groups;
        var words = await tools.Network.DescribeAsync(groups, cancel);
        return new QuestionChoices(
            [.. schemes.Where(s => s.IsDefault).SelectMany(s => s.Themes).Select(t => new Choice(t.Id.ToString("N"), t.Name))],
            [.. organisations.Where(names.ContainsKey).Select(o => new Choice(o.ToString("N"), names[o].Name))],
            [.. groups.Zip(words, (audience, text) => new Choice(audience.Token, char.ToUpperInvariant(text[0]) + text[1..]))],
            groups.FirstOrDefault(a => a.Token.Split(':') is ["verband", _], Audience.SignedIn).Token);
    }

    public async Task<Result<Question>> RunAsync(QuestionRequest request)
    {
        var chosen = new List<Audience>();
        foreach (var text in request.Groepen ?? [])
        {
            if (!Audience.TryParse(text, out var audience) || !Groups.Contains(audience.Value))
            {
                return new NotThisGroup();
            }

            chosen.Add(audience.Value);
        }

        var organisation = actor.Value.OrganisationId;
        if (!string.IsNullOrEmpty(request.Organisatie))
        {
            if (!Guid.TryParse(request.Organisatie, out var asked) || !Organisations.Contains(Audience.Organisation(asked)))
            {
                return new NotThisOrganisation();
            }

            organisation = asked;
        }

        var known = (await themes.ListSchemesAsync(CancellationToken.None)).SelectMany(s => s.Themes).Select(t => t.Id).ToHashSet();
        var question = Question.Ask(new AskedQuestion
        {
            Title = request.Titel!.Trim(),
            Text = request.Vraag!.Trim(),
            Context = string.IsNullOrWhiteSpace(request.Context) ? null : request.Context.Trim(),
            Phase = request.Phase,
            Themes = [.. request.ThemeIds.Where(known.Contains)],
            Audiences = chosen,
        }, actor.Value.PersonId!.Value, organisation, tools.Clock.GetUtcNow());
        db.Questions.Add(question);
        tools.Journal.Record(new QuestionAsked { ObjectId = question.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return question;
    }

    private IEnumerable<Audience> Organisations => actor.Value.Audiences.Where(a => a.Token.Split(':') is ["org", _]);

    private IReadOnlyList<Audience> Groups => QuestionForm.GroupsOf(actor.Value);
}

/// <summary>What every act on a question needs.</summary>
internal sealed record QuestionTools(EventJournal Journal, TimeProvider Clock, NetworkDirectory Network, PeopleDirectory People);
