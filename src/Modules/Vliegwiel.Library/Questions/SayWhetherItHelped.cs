// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Questions;

internal sealed class HelpedRequest
{
    [Required(ErrorMessage = "Kies of het antwoord u hielp.")]
    public string? Hielp { get; set; }

    [DutchNumber(ErrorMessage = "Vul de bespaarde uren in als getal, zoals 6 of 2,5.")]
    public string? Uren { get; set; }

    [StringLength(HelpReport.RemarkMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")]
    public string? Toelichting { get; set; }
}

/// <summary>What the page behind the link in the mail shows.</summary>
internal sealed record OpenHelpReport(HelpReport Report, Question Question);

/// <summary>Takes down what an asker says with the link in the mail: looking changes nothing, saying works once.</summary>
internal sealed class SayWhetherItHelped(VliegwielDb db, QuestionPost post, HelpTools tools, ActorTools actors)
{
    private const decimal MostHours = 10_000;

    public static readonly IReadOnlyList<Choice> Verdicts = [.. Enum.GetValues<HelpVerdict>().Select(v => new Choice(QuestionWords.KeyOf(v), char.ToUpperInvariant(QuestionWords.Of(v)[0]) + QuestionWords.Of(v)[1..]))];

    /// <returns>Null when it was used, has expired, never was, or its receiver no longer sees the question.</returns>
    public async Task<OpenHelpReport?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = MailToken.HashOf(token);
        return await db.HelpReports.SingleOrDefaultAsync(h => h.TokenHash == hash, cancel) is { } report && report.IsOpen(tools.Clock.GetUtcNow())
            && await db.Questions.SingleOrDefaultAsync(q => q.Id == report.QuestionId, cancel) is { } question && await post.SeesAsync(report.PersonId, question, cancel)
            ? new OpenHelpReport(report, question)
            : null;
    }

    public async Task<Result<Question>> RunAsync(string token, HelpedRequest request)
    {
        if (await FindAsync(token, CancellationToken.None) is not { } open || Verdicts.Select((v, i) => (v, i)).FirstOrDefault(v => v.v.Value == request.Hielp) is not { v: not null, i: var index })
        {
            return new LinkWasUsed();
        }

        decimal? hours = null;
        if (!string.IsNullOrWhiteSpace(request.Uren))
        {
            if (!Numbers.TryParse(request.Uren, out var typed) || typed is < 0 or > MostHours)
            {
                return new UnlikelyHours();
            }

            hours = Math.Round(typed, 2);
        }

        // The link is the person's: the journal says who it was.
        actors.Current.Become(await actors.Source.FindAsync(open.Report.PersonId, CancellationToken.None) ?? throw new InvalidOperationException("Who sees a question can act."));
        var verdict = Enum.GetValues<HelpVerdict>()[index];
        open.Report.Say(verdict, hours, string.IsNullOrWhiteSpace(request.Toelichting) ? null : request.Toelichting.Trim(), tools.Clock.GetUtcNow());
        if (verdict == HelpVerdict.Applied)
        {
            open.Question.WasApplied();
        }

        tools.Journal.Record(new AnswerJudged(verdict, open.Report.HoursSaved) { ObjectId = open.Question.Id, ReportId = open.Report.Id });
        if (await db.TrySaveAsync() is null)
        {
            return open.Question;
        }

        db.ChangeTracker.Clear();
        return await FindAsync(token, CancellationToken.None) is null ? new LinkWasUsed() : new SomebodyWasFirst();
    }
}

internal sealed record UnlikelyHours() : Refusal("Vul bij de uren een getal van 0 tot en met 10.000 in.");

/// <summary>Who acts, and who a person is today.</summary>
internal sealed record ActorTools(CurrentActor Current, IActorSource Source);
