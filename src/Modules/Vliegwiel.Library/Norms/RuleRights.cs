// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Norms;

/// <summary>Who keeps the rules up to date: the redacteuren, that is the spinners and who administers the site.</summary>
internal static class RuleRights
{
    public static bool MayEdit(Actor actor) =>
        actor is { Kind: ActorKind.Person, PersonId: not null, ViewingAs: null, IsInspecting: false }
        && actor.Audiences.Any(a => a.Token.Split(':') is ["rol", _, "spinner"] || (a.Token.Split(':') is ["rol", _, "sitebeheerder"] && a.Id == Guid.Empty));

    /// <summary>Four eyes: never the one who wrote this version.</summary>
    public static bool MayVerify(Actor actor, RuleVersion version) =>
        MayEdit(actor) && version.MadeById != actor.PersonId && version.VerifiedById is null && version.Facts.Standing == Standing.InForce;
}

internal sealed record NoSuchRule()
    : Refusal("Deze norm of bevoegdheid is er niet. Zoek haar op bij “Wat mag ik?”.");

internal sealed record NotAnEditor()
    : Refusal("Alleen een redacteur kan dit wijzigen. Vraag het aan de spinner van uw leernetwerk.");

internal sealed record NothingChanged()
    : Refusal("Er is niets veranderd, dus er komt geen nieuwe versie. Wijzig iets, of ga terug.");

internal sealed record VerifiedByTheWriter()
    : Refusal("U schreef deze versie zelf. Vraag een andere redacteur om haar met de bron te vergelijken.");

internal sealed record AlreadyVerified()
    : Refusal("Deze versie is al geverifieerd. Klopt zij niet meer, schrijf dan een nieuwe versie.");

internal sealed record EndsBeforeItBegins()
    : Refusal("De laatste dag ligt vóór de eerste. Controleer de geldigheid.");

internal sealed record NotANumber(string Typed)
    : Refusal($"“{Typed}” is geen getal dat wij kunnen lezen. Schrijf bijvoorbeeld 0,8.");

internal sealed record NotALink()
    : Refusal("De link van de bron moet beginnen met https:// of http://. Laat hem anders leeg.");
