// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Norms;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Obstacles;

/// <summary>What stands on the form for a new obstacle.</summary>
internal sealed class ObstacleRequest
{
    [Required(ErrorMessage = "Geef de belemmering een titel."), StringLength(Obstacle.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Kies wat u tegenhoudt.")]
    public string? Soort { get; set; }

    [Required(ErrorMessage = "Schrijf op wat er door misgaat."), StringLength(Obstacle.TextMaxLength, ErrorMessage = "Maak het gevolg hoogstens 5.000 tekens lang.")]
    public string? Gevolg { get; set; }

    [Required(ErrorMessage = "Beschrijf het geval bij uw organisatie."), StringLength(ObstacleCase.TextMaxLength, ErrorMessage = "Maak het geval hoogstens 3.000 tekens lang.")]
    public string? Geval { get; set; }

    [StringLength(Obstacle.TextMaxLength, ErrorMessage = "Maak de tussenoplossing hoogstens 5.000 tekens lang.")]
    public string? Tussenoplossing { get; set; }

    public string? Regel { get; set; }

    [StringLength(Obstacle.CitationMaxLength, ErrorMessage = "Maak de verwijzing hoogstens 500 tekens lang.")]
    public string? Verwijzing { get; set; }

    [Required(ErrorMessage = "Kies ten minste één groep."), MinLength(1, ErrorMessage = "Kies ten minste één groep.")]
    public List<string>? Groepen { get; set; }

    public bool Noem { get; set; }

    /// <summary>"plaatsen" once the similar ones were shown.</summary>
    public string? Stap { get; set; }

    /// <summary>The obstacle that turned out to be the same.</summary>
    public string? Zelfde { get; set; }

    public string Whole => string.Join("\n\n", new[] { Titel, Gevolg, Geval, Verwijzing }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()));
}

/// <summary>What stands on the form of "wij ook".</summary>
internal sealed class CaseRequest
{
    [Required(ErrorMessage = "Beschrijf het geval bij uw organisatie."), StringLength(ObstacleCase.TextMaxLength, ErrorMessage = "Maak het geval hoogstens 3.000 tekens lang.")]
    public string? Geval { get; set; }

    public bool Noem { get; set; }
}

/// <summary>What can be chosen on the form for a new obstacle.</summary>
internal sealed record ObstacleChoices(IReadOnlyList<Choice> Rules, IReadOnlyList<Choice> Groups, string DefaultGroup);

/// <summary>Something that looks like what is being reported, with the reason in a sentence.</summary>
internal sealed record LikeThis(ObjectRow Object, string Reason);

/// <summary>Keeps an obstacle and adds the cases of others to it.</summary>
internal sealed class ReportObstacle(VliegwielDb db, Access access, CurrentActor actor, ReportTools tools)
{
    public const string Kind = "belemmering";

    /// <summary>From a rule to what it holds back.</summary>
    public const string RuleTie = "belemmert";

    /// <summary>Below what people call alike (0.2): rather one too many than one too few.</summary>
    private const double LeastScore = 0.12;

    private static readonly string[] Alike = [Kind, "vraagstuk", "item"];

    public async Task<ObstacleChoices> ChoicesAsync(CancellationToken cancel)
    {
        var book = await tools.Norms.OpenAsync(cancel);
        var groups = Groups;
        var words = await tools.Network.DescribeAsync(groups, cancel);
        return new ObstacleChoices(
            [.. book.Rules.Where(r => r.Facts.Standing != Standing.Lapsed).OrderBy(r => r.Facts.Subject, StringComparer.Ordinal).ThenBy(r => r.Facts.Title, StringComparer.Ordinal).Select(r => new Choice(r.Kenmerk, r.Facts.Title))],
            [.. groups.Zip(words, (audience, text) => new Choice(audience.Token, char.ToUpperInvariant(text[0]) + text[1..]))],
            groups.FirstOrDefault(a => a.Token.Split(':') is ["verband", _], Audience.SignedIn).Token);
    }

    /// <summary>What looks like this text, within what the actor may see.</summary>
    public async Task<IReadOnlyList<LikeThis>> SimilarAsync(string text, Guid? except, CancellationToken cancel) =>
    [
        .. (await tools.Search.SimilarToTextAsync(text, 20, Alike, cancel)).Where(s => s.Score >= LeastScore && s.Shared.Count > 0 && s.Object.Id != except).Take(8)
            .Select(s => new LikeThis(s.Object, $"Gaat ook over {RuleWords.InARow([.. s.Shared.Take(3)])}.")),
    ];

    public async Task<Result<Obstacle>> ReportAsync(ObstacleRequest request)
    {
        if (actor.Value is not { Kind: ActorKind.Person, IsInspecting: false, PersonId: { } person, OrganisationId: { } organisation })
        {
            return new NobodyToReportFor();
        }

        var chosen = new List<Audience>();
        foreach (var text in request.Groepen ?? [])
        {
            if (!Audience.TryParse(text, out var audience) || !Groups.Contains(audience.Value))
            {
                return new ObstacleGroupIsNotYours();
            }

            chosen.Add(audience.Value);
        }

        var rule = string.IsNullOrEmpty(request.Regel) ? null : await access.Visible<Rule>().AsNoTracking().SingleOrDefaultAsync(r => r.Kenmerk == request.Regel, CancellationToken.None);
        var now = tools.Clock.GetUtcNow();
        var obstacle = Obstacle.Report(new ReportedObstacle
        {
            Title = request.Titel!.Trim(),
            Kind = ObstacleWords.ReadKind(request.Soort) ?? ObstacleKind.Organisation,
            Consequence = request.Gevolg!.Trim(),
            Workaround = Blank(request.Tussenoplossing),
            RuleId = rule?.Id,
            Citation = Blank(request.Verwijzing),
            Audiences = chosen,
        }, now);
        db.Add(obstacle);
        tools.Journal.Record(new ObstacleReported { ObjectId = obstacle.Id });
        Add(obstacle, request.Geval!.Trim(), request.Noem, person, organisation, now);
        if (rule is not null)
        {
            await tools.Threads.TieAsync(rule.Id, obstacle.Id, RuleTie, CancellationToken.None);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return obstacle;
    }

    /// <summary>"Wij ook": once for each organisation, with its own case.</summary>
    public async Task<Result<Obstacle>> AddAsync(string kenmerk, string text, bool isNamed)
    {
        if (await access.Visible<Obstacle>().SingleOrDefaultAsync(o => o.Kenmerk == kenmerk, CancellationToken.None) is not { } obstacle)
        {
            return new NoSuchObstacle();
        }

        if (actor.Value is not { Kind: ActorKind.Person, IsInspecting: false, PersonId: { } person, OrganisationId: { } organisation })
        {
            return new NobodyToReportFor();
        }

        if (obstacle.IsMerged)
        {
            return new ObstacleWentIntoAnother();
        }

        // Of the whole group: a colleague may have reported what went into this one. The own organisation may always know.
        if (await db.ObstacleReporters.AnyAsync(r => r.OrganisationId == organisation && db.Set<Obstacle>().Any(o => o.Id == r.ObstacleId && o.GroupId == obstacle.Id), CancellationToken.None))
        {
            return new ReportedAlready();
        }

        var added = Add(obstacle, text.Trim(), isNamed, person, organisation, tools.Clock.GetUtcNow());
        tools.Journal.Record(new ObstacleCaseAdded { ObjectId = obstacle.Id, CaseId = added.Id });
        // Search reads the cases with the obstacle, so it is saved along.
        db.Entry(obstacle).State = EntityState.Modified;
        try
        {
            return await db.TrySaveAsync() is { } clash ? clash : obstacle;
        }
        catch (DbUpdateException)
        {
            // A colleague said it at the same moment.
            db.ChangeTracker.Clear();
            return new ReportedAlready();
        }
    }

    private ObstacleCase Add(Obstacle obstacle, string text, bool isNamed, Guid person, Guid organisation, DateTimeOffset now)
    {
        var added = new ObstacleCase { ObstacleId = obstacle.Id, Text = text, At = now };
        var reporter = ObstacleReporter.Of(obstacle, added.Id, person, organisation, isNamed);
        db.AddRange(added, reporter);
        tools.Journal.Record(new ObstacleReporterNoted { ObjectId = reporter.Id, ObstacleId = obstacle.Id });
        return added;
    }

    /// <summary>The groups of the actor, the alliances first; a role or one person is no group to report to.</summary>
    private IReadOnlyList<Audience> Groups =>
    [
        .. actor.Value.Audiences.Where(a => a.Token.Split(':')[0] is "verband" or "org" or "ingelogd" or "openbaar")
            .OrderBy(a => a.Token.Split(':') switch { ["verband", _] => 0, ["verband", ..] => 1, ["org", _] => 2, ["ingelogd"] => 3, _ => 4 }),
    ];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What reporting needs beside the database.</summary>
internal sealed record ReportTools(EventJournal Journal, TimeProvider Clock, NetworkDirectory Network, NormDirectory Norms, SearchDesk Search, ThreadDesk Threads);
