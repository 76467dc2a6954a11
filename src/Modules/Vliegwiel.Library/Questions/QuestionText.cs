// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Finding;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Questions;

/// <summary>Gives questions and their answers to search. A question that went into another is found by its title only.</summary>
internal sealed class QuestionText(VliegwielDb db) : ISearchSource
{
    public string Kind => FindSimilar.QuestionKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var questions = await db.Questions.AsNoTracking().Where(q => ids.Contains(q.Id)).Select(q => new { q.Id, q.Text, q.Context, q.MergedIntoId }).ToListAsync(cancel);
        var answers = (await db.Answers.AsNoTracking().Where(a => ids.Contains(a.QuestionId)).OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => new { a.QuestionId, a.Text }).ToListAsync(cancel))
            .ToLookup(a => a.QuestionId, a => a.Text);
        return
        [
            .. questions.Select(q => new SearchText(q.Id,
            [
                .. (q.MergedIntoId is not null ? [""] : new[] { q.Text, q.Context ?? "" }.Concat(answers[q.Id]))
                    .SelectMany(Passages.Cut).Select((text, index) => new IndexedPassage(index + 1, null, text, null)),
            ])),
        ];
    }
}
