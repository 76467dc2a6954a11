// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Versions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>One change of a question.</summary>
/// <param name="Fields">What differs; null when the reader did not belong to those who saw it then.</param>
internal sealed record QuestionChange(int Number, DateTimeOffset At, string By, IReadOnlyList<FieldDifference>? Fields);

/// <summary>The changes of a question, newest first.</summary>
internal sealed record QuestionHistory(Question Question, string AskedBy, IReadOnlyList<QuestionChange> Changes);

/// <summary>Shows what changed in a question. An older text is for who might see it then: a later reader may have come in because something was taken out.</summary>
internal sealed class ShowQuestionVersions(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, ThemeDirectory themes)
{
    private const int Most = 50;

    /// <returns>Null when there is no such question for this actor.</returns>
    public async Task<QuestionHistory?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, cancel) is not { } question)
        {
            return null;
        }

        var versions = await db.QuestionVersions.AsNoTracking().Where(v => v.QuestionId == question.Id).OrderByDescending(v => v.Number).Take(Most).ToListAsync(cancel);
        List<QuestionVersion> all = [QuestionVersion.Of(question), .. versions];
        var people = await network.NamesOfPeopleAsync([.. all.Select(v => v.ById).Append(question.AskedById).Distinct()], cancel);
        var names = await NamesAsync(all, cancel);
        return new QuestionHistory(question, Name(people, question.AskedById),
            [.. all.Zip(all.Skip(1), (later, earlier) => new QuestionChange(later.Number, later.At, Name(people, later.ById), MaySee(question, later) && MaySee(question, earlier) ? Differences(earlier, later, names) : null))]);
    }

    private bool MaySee(Question question, QuestionVersion version) =>
        QuestionRights.MayEdit(actor.Value, question) || version.Fields.Audiences.Intersect(actor.Value.Audiences).Any();

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(List<QuestionVersion> all, CancellationToken cancel)
    {
        var groups = all.SelectMany(v => v.Fields.Audiences).Distinct().ToList();
        var names = groups.Zip(await network.DescribeAsync(groups, cancel)).ToDictionary(g => g.First.Token, g => g.Second);
        foreach (var theme in all.Exists(v => v.Themes.Length > 0) ? (await themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes) : [])
        {
            names.TryAdd(theme.Id.ToString("N"), theme.Name);
        }

        return names;
    }

    private static IReadOnlyList<FieldDifference> Differences(QuestionVersion earlier, QuestionVersion later, IReadOnlyDictionary<string, string> names) =>
    [
        .. QuestionFieldSheet.Differing(earlier.Fields, later.Fields).Select(f =>
            new FieldDifference(f.Label, TextDifference.Words(QuestionFieldSheet.InWords(f, earlier.Fields, names), QuestionFieldSheet.InWords(f, later.Fields, names)))),
    ];

    private static string Name(IReadOnlyDictionary<Guid, string> people, Guid id) => people.GetValueOrDefault(id, "iemand die niet meer meedoet");
}
