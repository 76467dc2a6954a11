// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;

namespace Vliegwiel.Network.SigningIn;

/// <summary>What an address must look like before mail is sent to it.</summary>
internal static class MailAddressForm
{
    public const string Pattern = @"\s*[^\s@<>,;:""]{1,64}@[^\s@<>,;:""]{1,189}\s*";
}

/// <summary>What somebody fills in to sign in; the names stand in the form.</summary>
internal sealed class SignInRequest
{
    [Required(ErrorMessage = "Vul uw e-mailadres in."), StringLength(254, ErrorMessage = "Dit e-mailadres is te lang.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Vul uw wachtwoord in."), StringLength(500, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string? Wachtwoord { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? Terug { get; set; }
}

/// <summary>A code of the app or of paper.</summary>
internal sealed class CodeRequest
{
    [Required(ErrorMessage = "Vul de code in."), StringLength(60, ErrorMessage = "Deze code is te lang.")]
    public string? Code { get; set; }

    public string? Terug { get; set; }
}

/// <summary>Password and code at once, to prove again who is signed in.</summary>
internal sealed class ProofRequest
{
    [Required(ErrorMessage = "Vul uw wachtwoord in."), StringLength(500, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string? Wachtwoord { get; set; }

    [Required(ErrorMessage = "Vul de code in."), StringLength(60, ErrorMessage = "Deze code is te lang.")]
    public string? Code { get; set; }

    public string? Terug { get; set; }
}

/// <summary>The address for which a new password is asked.</summary>
internal sealed class ForgottenRequest
{
    [Required(ErrorMessage = "Vul uw e-mailadres in."), RegularExpression(MailAddressForm.Pattern, ErrorMessage = "Dit is geen e-mailadres. Controleer wat u invulde."), StringLength(254, ErrorMessage = "Dit e-mailadres is te lang.")]
    public string? Email { get; set; }
}

/// <summary>A password that is chosen.</summary>
internal sealed class PasswordRequest
{
    [Required(ErrorMessage = "Kies een wachtwoord."), StringLength(500, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string? Wachtwoord { get; set; }
}

/// <summary>Who becomes the first administrator.</summary>
internal sealed class FirstAdministratorRequest
{
    [Required(ErrorMessage = "Vul uw naam in."), StringLength(120, ErrorMessage = "Deze naam is te lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Vul uw e-mailadres in."), RegularExpression(MailAddressForm.Pattern, ErrorMessage = "Dit is geen e-mailadres. Controleer wat u invulde."), StringLength(254, ErrorMessage = "Dit e-mailadres is te lang.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Kies een wachtwoord."), StringLength(500, ErrorMessage = "Dit wachtwoord is te lang.")]
    public string? Wachtwoord { get; set; }
}

/// <summary>Who is invited, for which organisation, in which function.</summary>
internal sealed class InvitationRequest
{
    [Required(ErrorMessage = "Vul de naam in."), StringLength(120, ErrorMessage = "Deze naam is te lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Vul het e-mailadres in."), RegularExpression(MailAddressForm.Pattern, ErrorMessage = "Dit is geen e-mailadres. Controleer wat u invulde."), StringLength(254, ErrorMessage = "Dit e-mailadres is te lang.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Kies een organisatie.")]
    public string? Organisatie { get; set; }

    [Required(ErrorMessage = "Vul de functie in."), StringLength(Invitation.FunctionMaxLength, ErrorMessage = "Deze functie is te lang.")]
    public string? Functie { get; set; }

    public string? Rol { get; set; }
}

/// <summary>Who gets a link as a guest, to what, and for how long.</summary>
internal sealed class GuestLinkRequest
{
    [Required(ErrorMessage = "Vul in voor wie de koppeling is."), StringLength(120, ErrorMessage = "Deze naam is te lang.")]
    public string? Naam { get; set; }

    [RegularExpression(MailAddressForm.Pattern, ErrorMessage = "Dit is geen e-mailadres. Controleer wat u invulde."), StringLength(254, ErrorMessage = "Dit e-mailadres is te lang.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Vul in waarvoor de koppeling is."), StringLength(GuestLink.PurposeMaxLength, ErrorMessage = "Houd het korter dan 200 tekens.")]
    public string? Doel { get; set; }

    [StringLength(300, ErrorMessage = "Dit adres is te lang.")]
    public string? Pagina { get; set; }

    public string? Groep { get; set; }

    [Required(ErrorMessage = "Kies hoe lang de koppeling werkt.")]
    public string? Dagen { get; set; }
}

/// <summary>A mailbox to put on the list.</summary>
internal sealed class MailboxRequest
{
    [Required(ErrorMessage = "Vul het deel voor de @ in."), StringLength(RoleMailbox.MaxLength, ErrorMessage = "Dit is te lang."), RegularExpression(@"[A-Za-z0-9._\-]+(@[^\s@]*)?", ErrorMessage = "Gebruik letters, cijfers, punten en streepjes, zonder spaties.")]
    public string? Postbus { get; set; }
}
