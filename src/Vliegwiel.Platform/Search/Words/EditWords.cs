// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>A line of the vocabulary as editors see it.</summary>
/// <param name="Id">Null when it came with the product and nobody changed it.</param>
public sealed record WordingLine(Guid? Id, string Key, VocabularyLine Line, bool IsOff, bool IsShipped, bool IsChanged);

/// <summary>How a line once was.</summary>
/// <param name="Number">0: as it came with the product.</param>
public sealed record WordingStep(int Number, string Line, bool IsOff, DateTimeOffset? At, Guid? PersonId);

/// <summary>One line with all that became of it.</summary>
/// <param name="Warnings">What an editor should know, in sentences.</param>
public sealed record WordingSheet(WordingLine Wording, IReadOnlyList<WordingStep> Steps, IReadOnlyList<string> Warnings);

public sealed record NotAnEditor() : Refusal("Alleen wie een leernetwerk begeleidt of de site beheert, wijzigt de woordenlijst. Vraag uw spinner.");

public sealed record EmptyWording() : Refusal("Deze regel zegt nog niets. Vul naast de voorkeursterm minstens één ander woord in.");

public sealed record WordingExists(string Preferred) : Refusal($"Er is al een regel voor “{Preferred}”. Zoek die regel op in de lijst en wijzig die.");

public sealed record WordingTooLong() : Refusal($"Deze regel is te lang: samen hoogstens {Wording.LineMaxLength} tekens, en de voorkeursterm hoogstens {Wording.KeyMaxLength}. Maak er twee regels van.");

/// <summary>The list of words as editors keep it: lines that came with the product, under what was changed in them and added to them.</summary>
public sealed class EditWords(VliegwielDb db, CurrentActor actor, EventJournal journal, SearchReplica replica, TimeProvider clock)
{
    /// <summary>Whoever guides a network or administers the site; nobody through the eyes of somebody else.</summary>
    public bool MayEdit => IsEditor(actor.Value);

    internal static bool IsEditor(Actor actor) => actor.ViewingAs is null && actor.IsSignedIn && actor.Kind == ActorKind.Person && actor.Audiences.Any(a =>
        a.Token.StartsWith("rol:", StringComparison.Ordinal) && (a.Token.EndsWith(":spinner", StringComparison.Ordinal) || a.Token.EndsWith(":sitebeheerder", StringComparison.Ordinal)));

    /// <summary>All lines in order of their preferred term.</summary>
    public async Task<IReadOnlyList<WordingLine>> ListAsync(CancellationToken cancel) => await ReadAsync(db, cancel);

    /// <param name="key">The id of a line that was changed or made, or the key of one that came with the product.</param>
    /// <returns>Null when there is no such line.</returns>
    public async Task<WordingSheet?> FindAsync(string key, CancellationToken cancel)
    {
        var lines = await ReadAsync(db, cancel);
        var line = lines.FirstOrDefault(l => Guid.TryParse(key, out var id) ? l.Id == id : l.Key == Wording.KeyOf(key));
        if (line is null)
        {
            return null;
        }

        var steps = line.Id is { } wording
            ? await db.Set<Wording>().AsNoTracking().Where(w => w.Id == wording).SelectMany(w => w.Versions).OrderByDescending(v => v.Number)
                .Select(v => new WordingStep(v.Number, v.Line, v.IsOff, v.At, v.PersonId)).ToListAsync(cancel)
            : [];
        if (Shipped(line.Key) is { } shipped)
        {
            steps.Add(new WordingStep(0, shipped.Written, IsOff: false, null, null));
        }

        return new WordingSheet(line, steps, VocabularyCheck.Warnings(line.Line, lines.Where(l => !l.IsOff).Select(l => l.Line)));
    }

    public async Task<Result<WordingLine>> AddAsync(VocabularyLine line)
    {
        if (Refuse(line) is { } no)
        {
            return no;
        }

        var key = Wording.KeyOf(line.Preferred);
        if (Shipped(key) is not null || await db.Set<Wording>().AnyAsync(w => w.Key == key, CancellationToken.None))
        {
            return new WordingExists(line.Preferred);
        }

        var wording = new Wording(line, isShipped: false);
        db.Add(wording);
        return await SaveAsync(wording, line, isOff: false);
    }

    /// <summary>Says what was asked in vain means: in the line of that meaning when there is one, else in a new line.</summary>
    public async Task<Result<WordingLine>> AddSynonymAsync(string asked, string meaning)
    {
        var key = Wording.KeyOf(meaning);
        var known = (await ReadAsync(db, CancellationToken.None)).FirstOrDefault(l => l.Line.Same.Prepend(l.Line.Preferred).Any(term => Wording.KeyOf(term) == key));
        return known is null
            ? await AddAsync(new VocabularyLine(meaning, [asked], [], [], []))
            : await ChangeAsync(known, known.Line with { Same = [.. known.Line.Same.Append(asked).Distinct(StringComparer.Ordinal)] }, isOff: false);
    }

    /// <summary>Makes a line read otherwise, or switches it on or off.</summary>
    public async Task<Result<WordingLine>> ChangeAsync(WordingLine known, VocabularyLine line, bool isOff)
    {
        if (Refuse(line) is { } no)
        {
            return no;
        }

        var wording = known.Id is { } id ? await db.Set<Wording>().SingleOrDefaultAsync(w => w.Id == id, CancellationToken.None) : null;
        if (wording is null)
        {
            if (await db.Set<Wording>().AnyAsync(w => w.Key == known.Key, CancellationToken.None))
            {
                return new SomebodyWasFirst();
            }

            wording = new Wording(Shipped(known.Key) ?? known.Line, isShipped: true);
            db.Add(wording);
        }

        return await SaveAsync(wording, line, isOff);
    }

    /// <summary>Makes a line as it was at an earlier step; that is a step too, so it can be undone as well.</summary>
    public async Task<Result<WordingLine>> TurnBackAsync(WordingSheet sheet, int number)
    {
        var step = sheet.Steps.First(s => s.Number == number);
        return VocabularyLine.TryRead(step.Line, out var line) ? await ChangeAsync(sheet.Wording, line, step.IsOff) : new EmptyWording();
    }

    /// <summary>What search uses: every line that is on.</summary>
    internal static async Task<Thesaurus> ReadThesaurusAsync(VliegwielDb db, CancellationToken cancel) =>
        new((await ReadAsync(db, cancel)).Where(line => !line.IsOff).Select(line => line.Line));

    private static async Task<List<WordingLine>> ReadAsync(VliegwielDb db, CancellationToken cancel)
    {
        var changed = await db.Set<Wording>().AsNoTracking().IgnoreAutoIncludes().Select(w => new { w.Id, w.Key, w.Line, w.IsOff, w.IsShipped }).ToListAsync(cancel);
        var keys = changed.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        return [.. ShippedWords.Lines.Where(line => !keys.Contains(Wording.KeyOf(line.Preferred)))
            .Select(line => new WordingLine(null, Wording.KeyOf(line.Preferred), line, IsOff: false, IsShipped: true, IsChanged: false))
            .Concat(changed.Select(w => VocabularyLine.TryRead(w.Line, out var line) ? new WordingLine(w.Id, w.Key, line, w.IsOff, w.IsShipped, IsChanged: true) : null).OfType<WordingLine>())
            .OrderBy(line => line.Key, StringComparer.Ordinal)];
    }

    private static VocabularyLine? Shipped(string key) => ShippedWords.Lines.FirstOrDefault(line => Wording.KeyOf(line.Preferred) == key);

    private Refusal? Refuse(VocabularyLine line) =>
        !MayEdit ? new NotAnEditor()
        : line.Written.Length > Wording.LineMaxLength || line.Preferred.Length > Wording.KeyMaxLength || Wording.KeyOf(line.Preferred).Length > Wording.KeyMaxLength ? new WordingTooLong()
        : Wording.KeyOf(line.Preferred).Length == 0 || !VocabularyLine.TryRead(line.Written, out _) ? new EmptyWording()
        : null;

    private async Task<Result<WordingLine>> SaveAsync(Wording wording, VocabularyLine line, bool isOff)
    {
        wording.Become(line, isOff, clock.GetUtcNow(), actor.Value.PersonId);
        journal.Record(new WordingChanged { ObjectId = wording.Id, Version = wording.Versions.Count, IsOff = isOff });
        if (await db.TrySaveAsync() is { } refusal)
        {
            return refusal;
        }

        await replica.HideNarrowedAsync(); // this node knows it before it answers; the others see it in the journal
        return new WordingLine(wording.Id, wording.Key, line, isOff, wording.IsShipped, IsChanged: true);
    }
}
