// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Handovers;

/// <summary>What somebody fills in when work changes; the names stand in the form.</summary>
internal sealed class WorkRequest
{
    public string? Dienstverband { get; set; }

    public DateOnly? LaatsteDag { get; set; }

    public string? Opvolger { get; set; }

    public string? Organisatie { get; set; }

    [StringLength(120, ErrorMessage = "Schrijf de functie in hoogstens 120 tekens.")]
    public string? Functie { get; set; }

    public DateOnly? EersteDag { get; set; }

    public Result<JobChange> Read(Guid personId)
    {
        EndingJob? ends = null;
        StartingJob? starts = null;
        Guid? successor = null;
        if (!string.IsNullOrEmpty(Dienstverband))
        {
            if (!Guid.TryParse(Dienstverband, out var job)) { return new UnreadableChoice(); }
            if (LaatsteDag is not { } lastDay) { return new NoLastDay(); }
            ends = new EndingJob(job, lastDay);
        }

        if (!string.IsNullOrEmpty(Opvolger))
        {
            if (!Guid.TryParse(Opvolger, out var person)) { return new UnreadableChoice(); }
            successor = person;
        }

        if (!string.IsNullOrEmpty(Organisatie) || !string.IsNullOrWhiteSpace(Functie) || EersteDag is not null)
        {
            if (string.IsNullOrEmpty(Organisatie) || string.IsNullOrWhiteSpace(Functie) || EersteDag is not { } firstDay) { return new IncompleteJob(); }
            if (!Guid.TryParse(Organisatie, out var organisation)) { return new UnreadableChoice(); }
            starts = new StartingJob(organisation, Functie.Trim(), firstDay);
        }

        return new JobChange(personId, ends, starts, successor);
    }
}

/// <summary>What somebody fills in to give a role.</summary>
internal sealed class GiveRoleRequest
{
    [Required(ErrorMessage = "Kies een rol.")]
    public string? Rol { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in.")]
    public DateOnly? EersteDag { get; set; }
}

/// <summary>What somebody fills in to end a role.</summary>
internal sealed class EndRoleRequest
{
    [Required(ErrorMessage = "Vul de laatste dag in.")]
    public DateOnly? LaatsteDag { get; set; }

    public string? Opvolger { get; set; }
}

/// <summary>What somebody fills in to tick off a point.</summary>
internal sealed class SettleRequest
{
    [Required(ErrorMessage = "Kies gedaan, niet nodig of open.")]
    public string? Stand { get; set; }

    [StringLength(HandoverItem.ReasonMaxLength, ErrorMessage = "Schrijf de reden in hoogstens 500 tekens.")]
    public string? Reden { get; set; }
}
