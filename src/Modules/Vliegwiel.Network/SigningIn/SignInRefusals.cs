// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>One sentence for whatever was wrong, so that nobody learns which accounts exist.</summary>
internal sealed record WrongSignIn() : Refusal("Deze gegevens kloppen niet. Controleer wat u invulde en probeer het opnieuw.");

internal sealed record TooManyTries(DateTimeOffset Until) : Refusal($"Het is te vaak misgegaan. Probeer het opnieuw na {Dates.Time(Until.AddSeconds(59))} uur.");

internal sealed record LinkNoLongerValid() : Refusal("Deze koppeling werkt niet meer: zij is al gebruikt, verlopen of ingetrokken. Vraag een nieuwe aan wie u deze stuurde.");

internal sealed record PasswordTooShort(int Least) : Refusal($"Kies een wachtwoord van ten minste {Least} tekens. Een zin van een paar woorden werkt goed.");

internal sealed record PasswordTooLong(int Most) : Refusal($"Kies een wachtwoord van hoogstens {Most} tekens.");

internal sealed record PasswordTooCommon() : Refusal("Dit wachtwoord is te makkelijk te raden. Kies een zin die niemand anders bedenkt.");

internal sealed record PasswordNamesYou() : Refusal("In dit wachtwoord staat uw naam of e-mailadres. Kies iets wat niet naar u verwijst.");

internal sealed record WrongCode() : Refusal("Deze code klopt niet. Wacht op de volgende code in uw app en typ die over.");

internal sealed record NoAppToSet() : Refusal("Er is geen app om in te stellen. Ga naar Aanmelden en beveiliging om opnieuw te beginnen.");

internal sealed record SharedMailbox(string LocalPart) : Refusal($"{LocalPart}@ is een adres van een afdeling of rol. Gebruik het eigen adres van één persoon.");

internal sealed record NotYoursToInvite() : Refusal("U kunt niemand uitnodigen voor deze organisatie. Kies een organisatie uit de lijst.");

internal sealed record NotYoursToGive() : Refusal("Deze rol kunt u niet meegeven. Kies een rol uit de lijst, of geen rol.");

internal sealed record InvitationClosed() : Refusal("Deze uitnodiging is al aangenomen of ingetrokken. Maak een nieuwe als dat nodig is.");

internal sealed record MailboxAlreadyListed(string LocalPart) : Refusal($"{LocalPart}@ staat al in de lijst.");

internal sealed record NothingToOpen() : Refusal("Kies een pagina die u zelf kunt zien, of een groep waar u bij hoort. Een pagina die openbaar is, heeft geen koppeling nodig.");

internal sealed record SomebodyElsesAddress() : Refusal("Dit e-mailadres kan niet worden gebruikt. Neem een ander adres.");
