// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Agendas.Teams;

/// <summary>For how long a team is composed.</summary>
internal sealed class TeamRequest
{
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Kies de laatste dag. Een team is tijdelijk; verlengen kan later.")]
    public DateOnly? Tot { get; set; }
}

/// <summary>Who is asked for a team.</summary>
internal sealed class MemberRequest
{
    [Required(ErrorMessage = "Kies wie u vraagt.")]
    public string? Persoon { get; set; }

    [Required(ErrorMessage = "Schrijf op welke kennis deze persoon inbrengt."), StringLength(Activity.ShortMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Kennis { get; set; }
}

/// <summary>An answer to being asked: "ja" or "nee".</summary>
internal sealed class TeamAnswer
{
    public string? Antwoord { get; set; }
}

/// <summary>Who leaves the team, or which guest goes.</summary>
internal sealed class TeamLeaving
{
    public string? Lid { get; set; }
    public string? Gast { get; set; }
}

/// <summary>Who may look along for a period.</summary>
internal sealed class GuestRequest
{
    [Required(ErrorMessage = "Vul het e-mailadres van de gast in."), StringLength(320, ErrorMessage = "Dit adres is te lang.")]
    public string? Adres { get; set; }

    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? Tot { get; set; }

    [Required(ErrorMessage = "Schrijf op waarvoor deze gast meekijkt."), StringLength(GuestPass.ReasonMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Waarvoor { get; set; }
}

/// <summary>What was decided about going on longer.</summary>
internal sealed class ExtendRequest
{
    [Required(ErrorMessage = "Kies de nieuwe laatste dag.")]
    public DateOnly? Tot { get; set; }

    [Required(ErrorMessage = "Schrijf op wie dit besloot."), StringLength(AgendaVersion.BodyMaxLength, ErrorMessage = "Maak dit hoogstens 200 tekens lang.")]
    public string? Orgaan { get; set; }

    [Required(ErrorMessage = "Kies de dag van het besluit.")]
    public DateOnly? Op { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom het team langer doorgaat."), StringLength(TeamExtension.ReasonMaxLength, ErrorMessage = "Maak dit hoogstens 1.000 tekens lang.")]
    public string? Waarom { get; set; }
}

/// <summary>That somebody is sure to end the team now.</summary>
internal sealed class DissolveRequest
{
    [Range(typeof(bool), "true", "true", ErrorMessage = "Vink aan dat u het team nu wilt opheffen.")]
    public bool Zeker { get; set; }
}
