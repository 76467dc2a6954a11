// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;
using Vliegwiel.Platform.Search;
using Xunit;
using static Vliegwiel.Tests.Search.AnIndex;

namespace Vliegwiel.Tests.Search;

public sealed class SearchFileTests : IDisposable
{
    private readonly AnIndex _index = new();

    public void Dispose() => _index.Dispose();

    public static TheoryData<string> StrangeQuestions =>
    [
        "", " ", "\0", "asf\0alt\0", "de het een", "\"", "\"asfalt", "asfalt\"", "asfalt AND", "NOT asfalt", "asfalt NEAR/2 beton", "title:asfalt", "{audience} : openbaar",
        "asfalt*", "^asfalt", "(asfalt", "asfalt)", "asfalt OR", "-asfalt", "+", "asfalt;DROP TABLE objects", "'; --", "_dopenbaar", "_kitem", "\uD800", "😀 asfalt", "日本語", "\u0301", "$match",
        "audience:_dopenbaar", "a+b", "%", "\\", "\r\n\t",
    ];

    [Theory]
    [MemberData(nameof(StrangeQuestions))]
    public void A_strange_question_gets_an_answer(string text)
    {
        _index.With(Item("Een", "asfalt"), Item("Geheim", "geheim", "org:1"));

        var answer = _index.Ask(text);

        Assert.DoesNotContain(answer.Hits, hit => hit.Title == "Geheim");
        _index.Index.Suggest(text, [Public], 5);
        Assert.False(_index.Index.NeedsRebuild);
        if (text.Contains("asfalt", StringComparison.Ordinal))
        {
            Assert.Equal("Een", answer.Hits[0].Title);
        }
    }

    [Fact]
    public void A_question_of_ten_thousand_words_is_cut_short()
    {
        _index.With(Item("Een", "asfalt"));

        var answer = _index.Ask("asfalt " + string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "woord" + i)));

        Assert.Equal("Een", answer.Hits[0].Title);
    }

    [Fact]
    public void A_word_of_a_million_letters_is_no_problem()
    {
        _index.With(Item("Een", new string('a', 1_000_000) + " asfalt"));

        Assert.Equal(["Een"], _index.Titles("asfalt"));
        Assert.Empty(_index.Titles(new string('b', 1_000_000)));
    }

    [Fact]
    public void Somebody_with_a_thousand_audiences_gets_an_answer()
    {
        _index.With(Item("Een", "asfalt", "verband:700"));

        Assert.Equal(["Een"], _index.Titles("asfalt", [.. Enumerable.Range(0, 1000).Select(i => $"verband:{i}")]));
        Assert.Empty(_index.Titles("asfalt", [.. Enumerable.Range(0, 700).Select(i => $"verband:{i}")]));
    }

    [Fact]
    public void The_file_keeps_its_cursor_and_its_words()
    {
        _index.With(Item("Een", "grondstoffen"), Item("Twee", "geheimpje", "org:1"));

        _index.Reopen();

        Assert.Equal(1, _index.Index.Cursor);
        Assert.Equal("grondstoffen", _index.Ask("grondstoften").DidYouMean);
        Assert.Equal("geheimpje", _index.Ask("geheinpje", "org:1").DidYouMean);
    }

    [Fact]
    public void A_file_that_is_no_database_asks_for_a_rebuild_and_answers_nothing()
    {
        _index.With(Item("Een", "asfalt"));
        _index.Index.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_index.File)!))
        {
            File.WriteAllText(file, "dit is geen databank");
        }

        _index.Reopen();

        Assert.True(_index.Index.NeedsRebuild);
        Assert.Same(SearchAnswer.Nothing, _index.Ask("asfalt"));
        Assert.Empty(_index.Index.Suggest("asf", [Public], 5));
        Assert.Empty(_index.Index.Fingerprints());
        Assert.Equal((0, 0, 0), (_index.Index.CountObjects(), _index.Index.CountPassages(), _index.Index.Cursor));
        Assert.Throws<InvalidOperationException>(() => _index.Index.Apply([], [], 1));
    }

    [Fact]
    public void A_file_of_another_version_asks_for_a_rebuild_which_starts_at_cursor_nought()
    {
        _index.With(Item("Een", "asfalt"));
        _index.Index.Dispose();
        using (var connection = new SqliteConnection($"Data Source={_index.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        _index.Reopen();
        Assert.True(_index.Index.NeedsRebuild);

        _index.Index.Rebuild();
        Assert.Equal((false, 0L, 0L), (_index.Index.NeedsRebuild, _index.Index.Cursor, _index.Index.CountObjects()));
        _index.With(Item("Twee", "asfalt"));
        Assert.Equal(["Twee"], _index.Titles("asfalt"));
    }

    [Fact]
    public void Damage_inside_the_file_is_told_and_not_thrown()
    {
        _index.With([.. Enumerable.Range(0, 400).Select(i => Item($"Stuk {i}", string.Join(' ', Enumerable.Range(0, 40).Select(j => $"asfalt{(char)('a' + (i * j) % 26)}weg{i % 7}"))))]);
        _index.Index.Dispose();
        using (var file = File.OpenWrite(_index.File))
        {
            for (var page = 3L; page * 4096 < file.Length; page++)
            {
                file.Position = page * 4096 + 8;
                file.Write(Enumerable.Repeat((byte)0xEE, 3000).ToArray());
            }
        }

        _index.Reopen();
        _index.Ask("asfalt");

        Assert.False(_index.Index.CheckIntegrity());
        Assert.True(_index.Index.NeedsRebuild);
        Assert.Same(SearchAnswer.Nothing, _index.Ask("asfalt"));
    }

    [Fact]
    public void The_fingerprint_of_an_object_changes_with_anything_that_is_kept_of_it()
    {
        var item = Item("Een", "asfalt");
        _index.With(item, Item("Twee", "beton"));

        Assert.Equal(item.Fingerprint(), _index.Index.Fingerprints().Single(kept => kept.ObjectId == item.ObjectId).Fingerprint);
        Assert.Equal(2, _index.Index.Fingerprints().Count());
        IndexedObject[] changed =
        [
            item with { Title = "x" }, item with { Kind = "x" }, item with { Url = "x" }, item with { Audiences = ["org:1"] }, item with { Passages = [] },
            item with { Passages = [item.Passages[0] with { Text = "x" }] }, item with { Passages = [item.Passages[0] with { Page = 1 }] },
            item with { Passages = [item.Passages[0] with { File = "x" }] }, item with { Passages = [item.Passages[0] with { Number = 7 }] },
        ];
        Assert.All(changed, other => Assert.NotEqual(item.Fingerprint(), other.Fingerprint()));
        Assert.Equal((item with { Audiences = ["a", "b"] }).Fingerprint(), (item with { Audiences = ["b", "a", "b"] }).Fingerprint());
    }

    [Fact]
    public void Analysing_an_object_again_does_not_change_its_fingerprint()
    {
        var empty = Item("Kwarkvlonders", "") with { Passages = [] };
        var words = Enumerable.Range(0, 3).Select(i => Item($"Woord {i}", "kwark vlonders")).ToArray();
        _index.With(words).With(empty);

        _index.Index.Apply([], [words[0].ObjectId], 3);

        Assert.Empty(_index.Titles("kwark").Except(["Woord 1", "Woord 2"]));
        Assert.Equal(empty.Fingerprint(), _index.Index.Fingerprints().Single(kept => kept.ObjectId == empty.ObjectId).Fingerprint);
    }

    [Fact]
    public async Task A_rebuild_while_questions_run_throws_at_nobody()
    {
        _index.With(Item("Een", "asfalt"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.InRange(_index.Ask("asfalt").Total, 0, 1);
            }
        })).ToList();

        for (var round = 0; round < 40; round++)
        {
            _index.Index.Rebuild();
            _index.With(Item("Een", "asfalt"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(1, _index.Ask("asfalt").Total);
    }

    [Fact]
    public async Task Questions_are_answered_while_objects_come_and_go()
    {
        var items = Enumerable.Range(0, 60).Select(i => Item($"Stuk {i}", "asfalt beton riolering")).ToArray();
        _index.With(items);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            var asked = 0;
            while (!stop.IsCancellationRequested || asked == 0)
            {
                Assert.Equal(60, _index.Ask("asfalt beton").Total);
                _index.Index.Suggest("asf", [Public], 3);
                asked++;
            }
        })).ToList();

        for (var round = 0; round < 20; round++)
        {
            _index.With(items[(round * 3)..(round * 3 + 3)]);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(_index.Index.CheckIntegrity());
    }
}
