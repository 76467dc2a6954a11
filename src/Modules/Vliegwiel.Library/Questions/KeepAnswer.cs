// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Questions;

/// <summary>Makes an item of the library from an answer, so that nobody types it again; question and item are tied on the Draad.</summary>
internal sealed class KeepAnswer(VliegwielDb db, Access access, CurrentActor actor, KeepTools tools)
{
    public const string Tie = "antwoord";

    /// <returns>The kenmerk of the item.</returns>
    public async Task<Result<string>> RunAsync(string kenmerk, Guid answerId)
    {
        if (await access.Visible<Question>().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, CancellationToken.None) is not { } question)
        {
            return new NoSuchQuestion();
        }

        // The text goes to who may see the question that the answer was given to, and to nobody else.
        if (await db.Answers.Include(a => a.Sources).SingleOrDefaultAsync(a => a.Id == answerId, CancellationToken.None) is not { } answer
            || await access.Visible<Question>().SingleOrDefaultAsync(q => q.Id == answer.QuestionId && q.GroupId == question.GroupId, CancellationToken.None) is not { } source)
        {
            return new NoSuchAnswer();
        }

        if (!QuestionRights.MayTend(actor.Value, question) && actor.Value.PersonId != answer.AuthorId)
        {
            return new NotYoursToTend();
        }

        if (answer.ItemId is not null)
        {
            return new AnswerIsKept();
        }

        var item = await MakeAsync(source, answer, await TextAsync(source, answer));
        answer.Became(item.Id);
        await tools.Thread.TieAsync(source.Id, item.Id, Tie, CancellationToken.None);
        tools.Import.Journal.Record(new AnswerKept { ObjectId = source.Id, AnswerId = answer.Id, ItemId = item.Id });

        // Changes the question's revision, so that of two people who do this at once the second is told.
        db.Entry(source).Property(q => q.Merges).IsModified = true;
        return await db.TrySaveAsync() is { } refusal ? refusal : item.Kenmerk;
    }

    /// <summary>An item as an import makes it, with its text as a file, so that everything that works for a document works for this.</summary>
    private async Task<Item> MakeAsync(Question source, Answer answer, string text)
    {
        var now = tools.Import.Clock.GetUtcNow();
        var bytes = Encoding.UTF8.GetBytes(text);
        using var content = new MemoryStream(bytes);
        var kept = await tools.Import.Files.SaveAsync(content, StartImport.MaxFileBytes, CancellationToken.None);
        var import = Import.Start(actor.Value.PersonId, actor.Value.OrganisationId, source.AudienceList[0], now);
        var file = import.Add($"{source.Kenmerk}.txt", kept.Value.Sha256);
        var item = Item.Import(file, new ItemContent(source.Title, "txt", bytes.Length, ItemState.Readable, HasPages: false, [(1, text)]), import, now);
        item.ShareWith(source.AudienceList);
        item.Describe(item.Fields with { Kind = "les", Themes = source.ThemeIds, Summary = FirstSentences(answer.Text) });
        file.Became(item.Id);
        db.Imports.Add(import);
        db.Items.Add(item);
        tools.Import.Journal.Record(new ImportStarted { ObjectId = import.Id, Files = 1 });
        tools.Import.Journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
        return item;
    }

    /// <summary>As many whole sentences of the answer as fit in a summary; null when not even one does.</summary>
    private static string? FirstSentences(string text)
    {
        const int Longest = 400;
        var line = string.Join(' ', Paragraphs.Of(text));
        var end = line.Length <= Longest ? line.Length : line.LastIndexOf(". ", Longest, StringComparison.Ordinal) + 1;
        return end == 0 ? null : line[..end];
    }

    private async Task<string> TextAsync(Question source, Answer answer)
    {
        var author = await tools.Network.FindPersonAsync(answer.AuthorId, CancellationToken.None);
        var organisation = answer.OrganisationId is { } id ? (await tools.Network.FindOrganisationAsync(id, CancellationToken.None))?.Name : null;
        var cited = answer.Sources.Select(s => s.ItemId).ToList();
        var documents = await access.VisibleObjects().Where(o => cited.Contains(o.Id)).OrderBy(o => o.Title).Select(o => $"{o.Title} ({o.Url})").ToListAsync(CancellationToken.None);
        var by = string.Join(", ", new[] { author?.Name, organisation }.OfType<string>());
        return string.Join("\n\n", new[]
        {
            source.Title,
            "Vraag",
            source.Text,
            source.Context,
            "Antwoord",
            answer.Text,
            documents.Count > 0 ? "Zie ook: " + string.Join("; ", documents) : null,
            $"Antwoord van {by}, {Dates.Day(answer.At)}. Komt van vraagstuk {QuestionLinks.Show(source.Kenmerk)}.",
        }.Where(part => !string.IsNullOrEmpty(part)));
    }
}

/// <summary>What making an item from an answer needs.</summary>
internal sealed record KeepTools(ImportTools Import, NetworkDirectory Network, ThreadDesk Thread);
