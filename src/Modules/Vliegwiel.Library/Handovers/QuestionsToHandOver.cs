// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Handovers;

/// <summary>The questions that a person asked or leads for the place that is left, as long as they are not done.</summary>
internal sealed class QuestionsToHandOver(VliegwielDb db) : IHandoverSource
{
    public async Task<IReadOnlyList<OpenMatter>> FindAsync(HandoverScope scope, CancellationToken cancel)
    {
        var questions = db.Questions.Where(q => (q.AskedById == scope.PersonId || q.LeadId == scope.PersonId) && q.MergedIntoId == null && q.State != QuestionState.Applied);
        if (scope.OrganisationId is { } organisation)
        {
            // What somebody leads for another organisation is left as well: the job gave the time for it.
            questions = questions.Where(q => q.OrganisationId == organisation || q.LeadId == scope.PersonId);
        }
        else if (scope.AllianceId is { } alliance)
        {
            var token = Audience.Alliance(alliance).Token;
            questions = questions.Where(q => q.LeadId == scope.PersonId && q.Audiences.Contains(token));
        }
        else
        {
            return [];
        }

        return [.. (await questions.OrderByDescending(q => q.AskedAt).ThenBy(q => q.Id).Select(q => q.Id).ToListAsync(cancel)).Select(id => new OpenMatter(OpenMatterKind.Question, id))];
    }
}
