// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Waiting;

/// <summary>What somebody types of what an activity waits for.</summary>
internal sealed class WaitRequest
{
    private const string TooLong = "Maak dit hoogstens 1.000 tekens lang.";

    public string? Organisatie { get; set; }

    [StringLength(ActivityWait.WhoMaxLength, ErrorMessage = "Maak dit hoogstens 200 tekens lang.")]
    public string? Wie { get; set; }

    [Required(ErrorMessage = "Kies waar het om gaat."), KnownChoice(ChoiceList.WaitKind)]
    public string? Waarop { get; set; }

    [Required(ErrorMessage = "Schrijf waar u op wacht."), StringLength(ActivityWait.WhatMaxLength, ErrorMessage = "Maak dit hoogstens 500 tekens lang.")]
    public string? Wat { get; set; }

    [Required(ErrorMessage = "Vul in sinds welke dag u wacht.")]
    public DateOnly? Sinds { get; set; }

    [StringLength(ActivityWait.TextMaxLength, ErrorMessage = TooLong)]
    public string? Gevolg { get; set; }

    [StringLength(ActivityWait.TextMaxLength, ErrorMessage = TooLong)]
    public string? Alvast { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    public static WaitRequest Of(ActivityWait wait) => new()
    {
        Organisatie = wait.OrganisationId?.ToString("N"),
        Wie = wait.Who,
        Waarop = ActivityWords.KeyOf(WaitWords.Of(wait.Kind)),
        Wat = wait.What,
        Sinds = wait.Since,
        Gevolg = wait.Consequence,
        Alvast = wait.Meanwhile,
        Basis = wait.Revision.ToString(CultureInfo.InvariantCulture),
    };

    /// <param name="organisationId">The one that was chosen, when it takes part.</param>
    public WaitFacts ToFacts(Guid? organisationId) => new()
    {
        OrganisationId = organisationId,
        Who = ActivityRequest.Tidy(Wie),
        Kind = WaitWords.Read(Waarop) ?? WaitKind.OtherParty,
        What = Wat!.Trim(),
        Since = Sinds!.Value,
        Consequence = ActivityRequest.Tidy(Gevolg),
        Meanwhile = ActivityRequest.Tidy(Alvast),
    };
}

/// <summary>When and how the waiting was over.</summary>
internal sealed class WaitEndRequest
{
    [Required(ErrorMessage = "Vul in op welke dag het wachten voorbij was.")]
    public DateOnly? Dag { get; set; }

    [Required(ErrorMessage = "Schrijf hoe het afliep."), StringLength(ActivityWait.TextMaxLength, ErrorMessage = "Maak dit hoogstens 1.000 tekens lang.")]
    public string? Hoe { get; set; }
}
