// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Network.Showing;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Registering;

/// <summary>The organisation that somebody wants to add; the names stand in the form.</summary>
internal sealed class OrganisationRequest
{
    [Required(ErrorMessage = "Vul de naam van de organisatie in."), StringLength(Organisation.NameMaxLength, ErrorMessage = "Deze naam is te lang. Gebruik hoogstens {1} tekens.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Kies wat voor organisatie het is.")]
    public string? Soort { get; set; }

    public DateOnly? BestaatSinds { get; set; }

    /// <summary>The name for which what looks like it was shown; another name is looked at again.</summary>
    public string? Gecontroleerd { get; set; }

    public bool IsChecked => Gecontroleerd is { } name && name == Naam?.Trim();
}

/// <summary>An organisation that is there already and looks like a new one.</summary>
internal sealed record LookAlike(string Name, string Kenmerk, OrganisationType Type, bool IsGone);

/// <summary>Adds an organisation that the shipped register does not hold, after a look at those that resemble it.</summary>
internal sealed class RegisterOrganisation(VliegwielDb db, CurrentActor actor, EventJournal journal, TimeProvider clock)
{
    private const int Most = 10;

    public bool MayRegister => actor.Value.Kind == ActorKind.Person && Mandate.Of(actor.Value).IsForWholeSite;

    /// <summary>What looks like this name, the most alike first.</summary>
    public async Task<Result<IReadOnlyList<LookAlike>>> CheckAsync(OrganisationRequest request, CancellationToken cancel)
    {
        if (Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var today = clock.DutchToday;
        var name = Folding.Fold(request.Naam!.Trim());
        var known = await db.Organisations.AsNoTracking().Select(o => new { o.FoldedName, o.Name, o.Kenmerk, o.Type, o.ActiveUntil }).ToListAsync(cancel);
        if (known.Find(o => o.FoldedName == name && (o.ActiveUntil is null || o.ActiveUntil >= today)) is { } same)
        {
            return new OrganisationExists(same.Name);
        }

        return known.Select(o => (Organisation: o, Likeness: Likeness.Of(name, o.FoldedName))).Where(o => o.Likeness >= Likeness.Enough)
            .OrderByDescending(o => o.Likeness).ThenBy(o => o.Organisation.FoldedName, StringComparer.Ordinal).Take(Most)
            .Select(o => new LookAlike(o.Organisation.Name, o.Organisation.Kenmerk, o.Organisation.Type, o.Organisation.ActiveUntil < today)).ToList();
    }

    public async Task<Result<Organisation>> RunAsync(OrganisationRequest request, CancellationToken cancel)
    {
        if ((await CheckAsync(request, cancel)).Refusal is { } refusal)
        {
            return refusal;
        }

        var name = request.Naam!.Trim();
        var organisation = Organisation.Register(name, TypeOf(request.Soort)!.Value, tooiUri: null, isFictitious: false);
        organisation.Correct(name, request.BestaatSinds, activeUntil: null);
        db.Add(organisation);
        journal.Record(new OrganisationRegistered { ObjectId = organisation.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return organisation;
    }

    private Refusal? Refuse(OrganisationRequest request) =>
        !MayRegister ? new NotYoursToRegister()
        : TypeOf(request.Soort) is null ? new UnreadableChoice()
        : request.BestaatSinds > clock.DutchToday.AddYears(1) ? new ExistsTooFarAhead(clock.DutchToday.AddYears(1))
        : Folding.Fold(request.Naam!).Count(char.IsLetterOrDigit) < 2 ? new NameWithoutLetters()
        : null;

    private static OrganisationType? TypeOf(string? chosen)
    {
        var at = OrganisationList.Types.Select(t => t.Value).ToList().IndexOf(chosen ?? "");
        return at < 0 ? null : Enum.GetValues<OrganisationType>()[at];
    }
}

/// <summary>How much two folded names are alike, from 0 to 1: shared pairs of letters, after words that many names have.</summary>
internal static class Likeness
{
    /// <summary>Chosen on the register: at this "gemeente bergen" finds both municipalities of that name, and "gemeente almere" does not find Almelo.</summary>
    public const double Enough = 0.65;

    private static readonly HashSet<string> Common = new(["gemeente", "provincie", "waterschap", "stichting", "vereniging", "bv", "nv", "de", "het", "van", "en"], StringComparer.Ordinal);

    public static double Of(string one, string other)
    {
        var (left, right) = (Core(one), Core(other));
        if (left.Length < 2 || right.Length < 2)
        {
            return 0;
        }

        var (lefts, rights) = (Pairs(left), Pairs(right));
        var shared = lefts.Count(rights.Remove);
        return Math.Max(2d * shared / (left.Length + right.Length - 2), left.Length >= 5 && right.Length >= 5 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal)) ? Enough : 0);
    }

    private static string Core(string name)
    {
        var words = new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(w => !Common.Contains(w)).ToList();
        return string.Concat(own.Count > 0 ? own : [.. words]);
    }

    private static List<string> Pairs(string text) => [.. Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2))];
}

internal sealed record NotYoursToRegister()
    : Refusal("Alleen wie de site beheert, voegt organisaties toe. Vraag de beheerder van de site.");

internal sealed record OrganisationExists(string Name)
    : Refusal($"{Name} bestaat al. Gebruik die organisatie, of kies een naam die het verschil laat zien.");

internal sealed record ExistsTooFarAhead(DateOnly Latest)
    : Refusal($"De eerste dag ligt meer dan een jaar vooruit. Kies uiterlijk {Latest:dd-MM-yyyy}.");

internal sealed record NameWithoutLetters()
    : Refusal("In deze naam staan geen letters of cijfers. Schrijf de naam voluit.");
