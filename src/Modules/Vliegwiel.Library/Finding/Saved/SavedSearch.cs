// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;

namespace Vliegwiel.Library.Finding.Saved;

/// <summary>How often somebody gets mail about what a saved search newly finds.</summary>
internal enum SearchAlert { Never, Daily, Weekly }

/// <summary>A search that somebody keeps, for that person only.</summary>
internal sealed class SavedSearch
{
    public const string Kind = "zoekopdracht";
    public const int NameMaxLength = 120;
    public const int QueryMaxLength = 4000;

    private SavedSearch() { }

    public SavedSearch(Guid personId, string name, string query, SearchAlert alert, DateTimeOffset now) =>
        (PersonId, Name, Query, Alert, SavedAt) = (personId, name, query, alert, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>As <see cref="SearchTerms.Query"/> writes it.</summary>
    public string Query { get; private set; } = "";

    public SearchAlert Alert { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When its owner threw it away; that can be undone for thirty days.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public int Revision { get; private set; }

    public void Rename(string name) => Name = name;

    public void Warn(SearchAlert alert) => Alert = alert;

    public void Remove(DateTimeOffset now) => RemovedAt = now;

    public void Restore() => RemovedAt = null;
}

/// <summary>When a saved search is looked at again, and until when its owner has seen what it found.</summary>
internal sealed class SearchWatch
{
    private SearchWatch() { }

    public SearchWatch(Guid searchId, DateTimeOffset now) => (SearchId, SeenAt, NextAt) = (searchId, now, NextMorning(now));

    public Guid SearchId { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Null while no mail is wanted.</summary>
    public DateTimeOffset? NextMailAt { get; private set; }

    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>Makes the second of two who plan or mail at the same time fail.</summary>
    public int Revision { get; private set; }

    public void See(DateTimeOffset now) => SeenAt = now;

    public void Mailed(DateTimeOffset now) => MailedAt = now;

    /// <summary>Sets the first moments after now.</summary>
    public void Plan(SearchAlert alert, DateTimeOffset now)
    {
        NextAt = NextMorning(now);
        NextMailAt = alert switch
        {
            SearchAlert.Daily => NextAt,
            SearchAlert.Weekly => NextMonday(now),
            _ => null,
        };
    }

    /// <summary>Five o'clock universal time: mail is there before the work begins, in summer and in winter.</summary>
    private static DateTimeOffset NextMorning(DateTimeOffset now)
    {
        var five = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(5);
        return five > now ? five : five.AddDays(1);
    }

    private static DateTimeOffset NextMonday(DateTimeOffset now)
    {
        var morning = NextMorning(now);
        return morning.AddDays(((int)DayOfWeek.Monday - (int)morning.DayOfWeek + 7) % 7);
    }
}

/// <summary>That a saved search found a thing: what stands here is never news again.</summary>
internal sealed class SavedSearchHit
{
    public required Guid SearchId { get; init; }
    public required Guid ObjectId { get; init; }
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>When it stood in a mail, or when it was already there at the moment of saving.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

/// <summary>The way out in one mail about a saved search. The database holds a hash: who reads it cannot act.</summary>
internal sealed class SearchStopLink
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SearchId { get; init; }
    public required string TokenHash { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int Revision { get; private set; }

    public void Use(DateTimeOffset now) => UsedAt = now;
}

/// <summary>What one says of a saved search; the names stand in the form.</summary>
internal sealed class SavedSearchRequest
{
    [Required(ErrorMessage = "Geef de zoekopdracht een naam."), StringLength(SavedSearch.NameMaxLength, ErrorMessage = "Maak de naam hoogstens 120 tekens lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Kies hoe vaak u mail wilt.")]
    public string? Bericht { get; set; }
}
