// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Proposing.Terms;

/// <summary>Who keeps the terms: whoever guides a network or administers the site, as with the vocabulary of search (docs/toegang.md).</summary>
internal static class TermRights
{
    public static bool MayEdit(Actor actor) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsSignedIn: true }
        && actor.Audiences.Any(a => a.Token.Split(':') is ["rol", _, "spinner" or "sitebeheerder"]);
}

internal sealed record NotAnEditorOfTerms() : Refusal("Alleen wie een leernetwerk begeleidt of de site beheert, wijzigt de termen. Vraag uw spinner.");

internal sealed record TermSaysNothing() : Refusal($"Schrijf een of meer woorden die iets zeggen, samen hoogstens {ProposalTerm.WordsMaxLength} tekens. Alleen “de”, “van” of een cijfer is te weinig.");

internal sealed record UnknownChoice() : Refusal("Deze keuze staat niet in de lijst. Kies een veld en een keuze uit de lijst.");

internal sealed record TermIsThere() : Refusal("Deze term staat al in de lijst voor deze keuze. Staat hij uit, zet hem dan aan.");

/// <summary>Adds terms, learns rules from corrections and switches both off and on.</summary>
internal sealed class TermDesk(VliegwielDb db, Access access, CurrentActor actor, EventJournal journal, SourceGathering sources, TimeProvider clock)
{
    /// <summary>Terms of a release that are not in the list yet come in; what somebody switched off stays off.</summary>
    public async Task ShipAsync(CancellationToken cancel)
    {
        var known = (await db.ProposalTerms.AsNoTracking().Select(t => new { t.Field, t.Choice, t.Words, t.Place }).ToListAsync(cancel)).Select(t => (t.Field, t.Choice, t.Words, t.Place)).ToHashSet();
        var fresh = TermList.Shipped.Where(t => known.Add((t.Field, t.Choice, t.Words, t.Place))).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        db.AddRange(fresh.Select(t => ProposalTerm.Ship(t, clock.GetUtcNow())));
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Two nodes may start at once; one of them is first, and that is enough.
            db.ChangeTracker.Clear();
        }
    }

    public async Task<Refusal?> AddAsync(Term term, CancellationToken cancel) =>
        !TermRights.MayEdit(actor.Value) ? new NotAnEditorOfTerms() : await PutAsync(term, ProposalTerm.Add, cancel);

    /// <summary>Makes the rule that was offered at a sheet, with the words that the person chose; whoever corrected may do that.</summary>
    public async Task<Refusal?> LearnAsync(Guid sheetId, int number, string words, TermPlace place, CancellationToken cancel)
    {
        if (await OfferAsync(sheetId, number, cancel) is not (var sheet, var offer))
        {
            return null;
        }

        if (await PutAsync(new Term(offer.Field, offer.Choice, words, place, IsLearned: true), (term, by, now) => ProposalTerm.Learn(term, sheet.ItemId, by, now), cancel, () => Settle(sheet, offer)) is { } refusal)
        {
            return refusal;
        }

        return null;
    }

    public async Task<Refusal?> RefuseAsync(Guid sheetId, int number, CancellationToken cancel)
    {
        if (await OfferAsync(sheetId, number, cancel) is not (var sheet, var offer))
        {
            return null;
        }

        Settle(sheet, offer);
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> SwitchAsync(Guid id, bool off, CancellationToken cancel)
    {
        if (!TermRights.MayEdit(actor.Value))
        {
            return new NotAnEditorOfTerms();
        }

        if (await db.ProposalTerms.SingleOrDefaultAsync(t => t.Id == id, cancel) is { } term && term.IsOff != off)
        {
            term.Switch(off, actor.Value.PersonId, clock.GetUtcNow());
            journal.Record(new TermSwitched { ObjectId = term.Id, Off = off });
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return null;
    }

    private void Settle(ProposalSheet sheet, RuleOffer offer)
    {
        sheet.Settle(offer);
        journal.Record(new ProposalsKept { ObjectId = sheet.Id });
    }

    /// <summary>An offer that was answered in another window is no error.</summary>
    private async Task<(ProposalSheet Sheet, RuleOffer Offer)?> OfferAsync(Guid sheetId, int number, CancellationToken cancel) =>
        actor.Value is { Kind: ActorKind.Person, ViewingAs: null } && await access.Visible<ProposalSheet>().SingleOrDefaultAsync(s => s.Id == sheetId, cancel) is { } sheet && number >= 0 && number < sheet.OfferList.Count
            ? (sheet, sheet.OfferList[number])
            : null;

    private async Task<Refusal?> PutAsync(Term term, Func<Term, Guid?, DateTimeOffset, ProposalTerm> make, CancellationToken cancel, Action? also = null)
    {
        var words = string.Join(' ', Folding.Fold(term.Words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var says = Tokenizer.Tokenize(words).Any(t => t.Kind != TokenKind.Number && t.Text.Length > 1 && !StopWords.Contains(t.Text));
        if ((!says && term.Field != TermField.Unit) || words.Length is 0 or > ProposalTerm.WordsMaxLength)
        {
            return new TermSaysNothing();
        }

        if (!(await TermChoices.OfAsync(term.Field, sources, cancel)).Contains(term.Choice, StringComparer.Ordinal))
        {
            return new UnknownChoice();
        }

        if (await db.ProposalTerms.AnyAsync(t => t.Field == term.Field && t.Choice == term.Choice && t.Words == words && t.Place == term.Place, cancel))
        {
            return new TermIsThere();
        }

        var made = make(term with { Words = words }, actor.Value.PersonId, clock.GetUtcNow());
        db.Add(made);
        journal.Record(new TermAdded { ObjectId = made.Id, LearnedFromId = made.LearnedFromId });
        also?.Invoke();
        return await db.TrySaveAsync();
    }
}

/// <summary>For which choices a term can be evidence.</summary>
internal static class TermChoices
{
    public static async Task<IReadOnlyList<string>> OfAsync(TermField field, SourceGathering sources, CancellationToken cancel) => field switch
    {
        TermField.Kind => [.. ItemChoices.Kinds.Select(c => c.Word)],
        TermField.Phase => [.. ItemChoices.Phases.Select(c => c.Word)],
        TermField.Layer => [.. ItemChoices.Layers.Select(c => c.Word)],
        TermField.TargetGroup => [.. ItemChoices.TargetGroups.Select(c => c.Word)],
        TermField.Theme => [.. (await sources.ThemesAsync(cancel)).All.Select(t => t.Key)],
        TermField.Date => [TermWords.DocumentDate, TermWords.OtherDate],
        TermField.Summary => [TermWords.KeySentence],
        TermField.Name => [TermWords.OnlyWithPrefix],
        TermField.Unit => [.. TermList.Shipped.Where(t => t.Field == TermField.Unit).Select(t => t.Choice).Distinct()],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
