// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>A line of the vocabulary that editors made, or that they changed or switched off where it came with the product.</summary>
internal sealed class Wording
{
    public const int LineMaxLength = 2000;
    public const int KeyMaxLength = 120;

    private readonly List<WordingVersion> _versions = [];

    private Wording() { }

    public Wording(VocabularyLine line, bool isShipped)
    {
        Key = KeyOf(line.Preferred);
        Line = line.Written;
        Preferred = line.Preferred;
        IsShipped = isShipped;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The folded preferred term with which the line began; it ties a changed line to the one that came with the product.</summary>
    public string Key { get; private set; } = "";

    public string Preferred { get; private set; } = "";
    public string Line { get; private set; } = "";
    public bool IsOff { get; private set; }
    public bool IsShipped { get; private set; }
    public int Revision { get; private set; }

    public IReadOnlyList<WordingVersion> Versions => _versions;

    public static string KeyOf(string preferred) => Folding.Fold(preferred).Trim();

    /// <summary>Makes this the line, and remembers it.</summary>
    public void Become(VocabularyLine line, bool isOff, DateTimeOffset at, Guid? personId)
    {
        (Line, Preferred, IsOff) = (line.Written, line.Preferred, isOff);
        _versions.Add(new WordingVersion { Number = _versions.Count + 1, Line = Line, IsOff = isOff, At = at, PersonId = personId });
    }
}

/// <summary>How a line of the vocabulary once was.</summary>
internal sealed class WordingVersion
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required int Number { get; init; }
    public required string Line { get; init; }
    public required bool IsOff { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid? PersonId { get; init; }
}

/// <summary>What people asked without finding anything: counted, without saying who.</summary>
internal sealed class SearchMiss
{
    public const int TextMaxLength = 120;

    /// <summary>More are not kept apart: enough is enough.</summary>
    private const int MostAskers = 40;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>As it was asked, folded.</summary>
    public required string Text { get; init; }

    public int Count { get; private set; }
    public int Askers { get; private set; }
    public DateTimeOffset LastAskedAt { get; private set; }

    /// <summary>One of 4096 numbers per asker, of which many people share each: enough to tell two from one, not to tell who.</summary>
    public string Buckets { get; private set; } = "";

    public void CountOne(string bucket, DateTimeOffset at)
    {
        Count++;
        LastAskedAt = at;
        var known = Buckets.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (known.Length < MostAskers && !known.Contains(bucket))
        {
            Buckets = string.Join(',', known.Append(bucket));
            Askers = known.Length + 1;
        }
    }
}
