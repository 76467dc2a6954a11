// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>A line of a sheet: cells as they are read, and what the figures in it rest on.</summary>
/// <param name="IsRed">Whether it asks for attention: late, blocked, behind.</param>
internal sealed record SheetLine(IReadOnlyList<string> Cells, string? Note, bool IsRed);

/// <summary>What stands on a sheet, as it was on the day it was made.</summary>
internal sealed record SheetContent
{
    public required IReadOnlyList<SheetLine> Goals { get; init; }
    public required IReadOnlyList<SheetLine> Activities { get; init; }
    public required IReadOnlyList<SheetLine> Results { get; init; }

    /// <summary>What the administrator is asked to decide.</summary>
    public required IReadOnlyList<string> Decisions { get; init; }

    /// <summary>Others that decided this before.</summary>
    public required IReadOnlyList<string> Peers { get; init; }

    /// <summary>How many there were beside what fits on one page.</summary>
    public int MoreGoals { get; init; }

    public int MoreActivities { get; init; }
    public int MoreResults { get; init; }
}

/// <summary>One A4 for an administrator: goals, activities, results and what must be decided, frozen on the day it was made (inventory #39).</summary>
internal sealed class Sheet
{
    public const int FunctionMaxLength = 100;
    public const int ContentMaxLength = 40_000;

    private Sheet() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";

    /// <summary>For whom, by function: "wethouder duurzaamheid". No person is named.</summary>
    public string ForFunction { get; private set; } = "";

    public Guid OrganisationId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }

    /// <summary>Whether amounts stand on it. Then only its maker sees it here, and whoever gets the link.</summary>
    public bool HasAmounts { get; private set; }

    /// <summary>A <see cref="SheetContent"/> as it was written down; it never changes.</summary>
    public string Content { get; private set; } = "";

    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>With which link it can be read; null when there is none.</summary>
    public Guid? LinkId { get; private set; }

    public DateOnly? LinkUntil { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public string Title => $"Bestuursblad {ForFunction}";

    public static Sheet Freeze(string forFunction, Guid organisationId, (DateOnly From, DateOnly Until) period, bool hasAmounts, string content, Guid madeById, DateTimeOffset now)
    {
        var sheet = new Sheet
        {
            Kenmerk = Platform.Kenmerk.For(forFunction),
            ForFunction = forFunction,
            OrganisationId = organisationId,
            From = period.From,
            Until = period.Until,
            HasAmounts = hasAmounts,
            Content = content,
            MadeById = madeById,
            MadeAt = now,
        };
        sheet.Audiences = AudienceTokens.Write([hasAmounts ? Audience.Person(madeById) : Audience.Organisation(organisationId)]);
        return sheet;
    }

    /// <summary>A new link; the one before opens nothing from now on.</summary>
    public Refusal? Share(DateOnly until, DateOnly today)
    {
        if (until < today || until > today.AddMonths(6))
        {
            return new LinkTooLong();
        }

        (LinkId, LinkUntil) = (Guid.CreateVersion7(), until);
        return null;
    }

    public Refusal? Withdraw()
    {
        if (LinkId is null)
        {
            return new NoLinkToWithdraw();
        }

        (LinkId, LinkUntil) = (null, null);
        return null;
    }

    /// <summary>Whether this link opens the sheet today.</summary>
    public bool OpensWith(Guid link, DateOnly today) => LinkId == link && LinkUntil >= today;
}

internal sealed record LinkTooLong() : Refusal("Kies een dag vanaf vandaag, hoogstens een halfjaar vooruit. Daarna maakt u een nieuw blad: dit raakt verouderd.");

internal sealed record NoLinkToWithdraw() : Refusal("Er is geen koppeling (meer) om in te trekken. Ververs de pagina.");

internal sealed record SheetOfOthers() : Refusal("Een bestuursblad maakt u voor de organisatie waarvoor u werkt. Kies eerst die rol.");

internal sealed record PeriodIsBackwards() : Refusal("De laatste dag ligt voor de eerste. Kies de dagen opnieuw.");
