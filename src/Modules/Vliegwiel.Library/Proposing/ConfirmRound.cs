// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Proposing.Terms;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Proposing;

/// <summary>What became of pressing a button on the screen of proposals.</summary>
/// <param name="Refusal">Why not; the page then shows everything as it was sent.</param>
/// <param name="Code">What was done, as it stands in the address of the page that follows.</param>
/// <param name="Round">What can be undone at once.</param>
internal sealed record RoundOutcome(Refusal? Refusal, string Code, int Count, Guid? Round)
{
    public static RoundOutcome No(Refusal refusal) => new(refusal, "", 0, null);

    public static RoundOutcome Done(string code) => new(null, code, 0, null);

    /// <summary>The page that shows what was done, with the way back when there is one.</summary>
    public string Address(string page, string? number)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{page}?gedaan={Code}&aantal={Count}");
        return address + (Round is { } round ? $"&ronde={round:N}" : "") + (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 1 ? $"&pagina={at.ToString(CultureInfo.InvariantCulture)}" : "");
    }

    /// <summary>Null for a code that nobody made.</summary>
    public static string? Say(string? code, int count) => code switch
    {
        "klopt" => "Bevestigd.",
        "al-bevestigd" => "Dit document was al bevestigd. Er is niets veranderd.",
        "zeker" => count switch
        {
            0 => "Er is geen document waarover genoeg zeker is. Bekijk ze een voor een.",
            1 => "Eén document is bevestigd.",
            _ => $"{count} documenten zijn bevestigd.",
        },
        "ongedaan" => count == 1 ? "Ongedaan gemaakt: het document wacht weer." : $"Ongedaan gemaakt: {count} documenten wachten weer.",
        "regel" => "De regel is gemaakt. Hij geldt vanaf het volgende document. Een redacteur kan hem uitzetten.",
        "geenregel" => "Er is geen regel gemaakt.",
        "opnieuw" => "Het document is opnieuw gelezen.",
        "bewaard" => "Bewaard wat u koos. Er is nog niets bevestigd.",
        _ => null,
    };
}

/// <summary>Does what the pressed button of the screen of proposals says, after keeping everything that was typed.</summary>
internal sealed class ConfirmRound(VliegwielDb db, ShowProposals proposals, ProposalDesk desk, TermDesk terms)
{
    /// <summary>The doubt below which a document counts as certain.</summary>
    public const double Certain = 0.45;

    public async Task<RoundOutcome> RunAsync(ProposalScope scope, IFormCollection form, CancellationToken cancel)
    {
        var rows = ProposalForm.Read(form, ShowProposals.PageSize);
        var (word, id, number) = ProposalForm.ReadAct(form);
        if (await desk.KeepAsync([.. rows.Where(r => word != "klopt" || r.SheetId != id)], cancel) is { } notKept)
        {
            return RoundOutcome.No(notKept);
        }

        db.ChangeTracker.Clear();
        switch (word)
        {
            case "klopt" when rows.FirstOrDefault(r => r.SheetId == id) is { } row:
                return await OneAsync(row, cancel);
            case "zeker":
                return await AllCertainAsync(scope, cancel);
            case "ongedaan":
                return new RoundOutcome(null, word, await desk.UndoAsync(id, cancel), null);
            case "regel":
                var (words, place) = ProposalForm.ReadRule(form, id, number);
                return await terms.LearnAsync(id, number, words, place, cancel) is { } refusal ? RoundOutcome.No(refusal) : RoundOutcome.Done(word);
            case "geenregel":
                return await terms.RefuseAsync(id, number, cancel) is { } wrong ? RoundOutcome.No(wrong) : RoundOutcome.Done(word);
            case "opnieuw" when scope.Kenmerk is { } kenmerk:
                return await desk.MakeAgainAsync(kenmerk, cancel) is { } not ? RoundOutcome.No(not) : RoundOutcome.Done(word);
            default:
                return RoundOutcome.Done("bewaard");
        }
    }

    private async Task<RoundOutcome> OneAsync(SentRow row, CancellationToken cancel)
    {
        var round = Guid.CreateVersion7();
        var done = await desk.ConfirmAsync(row, round, cancel);
        if (done.Refusal is { } refusal)
        {
            // What was typed in this row must be there as well when the page comes back.
            db.ChangeTracker.Clear();
            await desk.KeepAsync([row], cancel);
            return RoundOutcome.No(refusal);
        }

        return done.Value.RoundId == round ? new RoundOutcome(null, "klopt", 1, round) : RoundOutcome.Done("al-bevestigd");
    }

    private async Task<RoundOutcome> AllCertainAsync(ProposalScope scope, CancellationToken cancel)
    {
        var round = Guid.CreateVersion7();
        var certain = await proposals.SheetsOf(scope).AsNoTracking().Where(s => s.State == ProposalState.Waiting && s.Doubt <= Certain).OrderBy(s => s.Doubt).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(cancel);
        var done = 0;
        foreach (var id in certain)
        {
            db.ChangeTracker.Clear();
            if (await desk.ChoiceOfAsync(id, cancel) is { } row && (await desk.ConfirmAsync(row, round, cancel)).Refusal is null)
            {
                done++;
            }
        }

        return new RoundOutcome(null, "zeker", done, done == 0 ? null : round);
    }
}
