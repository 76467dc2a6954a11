// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;

namespace Vliegwiel.Agendas.Activities;

/// <summary>Says that a text must be a deadline, or words that are kept as they were said.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DeadlineTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        DutchDeadlines.Parse(value as string, year: null).Refusal is { } refusal ? new ValidationResult(refusal.Message, [validationContext.MemberName!]) : ValidationResult.Success;
}

/// <summary>Says that a text must be a number of hours that somebody may spend.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HoursTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || (Numbers.TryParse(text, out var hours) && hours is >= 0 and <= Activity.MostHours);
}

/// <summary>What somebody types and chooses for an activity, when proposing it and when changing it.</summary>
internal sealed class ActivityRequest
{
    [Required(ErrorMessage = "Geef de activiteit een naam."), StringLength(Activity.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(Activity.TextMaxLength, ErrorMessage = "Maak de omschrijving hoogstens 5.000 tekens lang.")]
    public string? Omschrijving { get; set; }

    [StringLength(Activity.TextMaxLength, ErrorMessage = "Maak dit hoogstens 5.000 tekens lang.")]
    public string? Wel { get; set; }

    [StringLength(Activity.TextMaxLength, ErrorMessage = "Maak dit hoogstens 5.000 tekens lang.")]
    public string? Niet { get; set; }

    [Required(ErrorMessage = "Kies wat voor actie het is."), KnownChoice(ChoiceList.ActionType)]
    public string? Soort { get; set; }

    [Required(ErrorMessage = "Kies voor wie het is."), KnownChoice(ChoiceList.Sphere)]
    public string? Sfeer { get; set; }

    [DeadlineText]
    public string? Deadline { get; set; }

    [StringLength(Activity.ShortMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Expertise { get; set; }

    [HoursText(ErrorMessage = "Vul de uren in als getal van 0 tot 1.000.000, zoals 40 of 12,5.")]
    public string? Uren { get; set; }

    [StringLength(Activity.ShortMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Initiator { get; set; }

    /// <summary>"plaatsen" once what is alike was shown.</summary>
    public string? Stap { get; set; }

    /// <summary>Ids of things from which it follows.</summary>
    public List<string>? Verbind { get; set; }

    /// <summary>Ids of the goals that it serves, when it is proposed.</summary>
    public List<string>? Doelen { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    /// <summary>What the form was filled with, sealed in nothing: it only decides what of one's own typing counts as a change.</summary>
    public string? Begin { get; set; }

    /// <summary>The revision whose differences were shown.</summary>
    public string? Gezien { get; set; }

    public string Whole => string.Join("\n\n", new[] { Titel, Omschrijving, Wel, Expertise }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim()));

    /// <summary>Of a form that was found valid.</summary>
    public ActivityFacts ToFacts() => new()
    {
        Title = Titel!.Trim(),
        Description = Tidy(Omschrijving),
        Within = Tidy(Wel),
        Outside = Tidy(Niet),
        Expertise = Tidy(Expertise),
        EstimatedHours = Numbers.TryParse(Uren, out var hours) ? Math.Round(hours, 2) : null,
        Type = ActivityWords.ReadType(Soort),
        Sphere = ActivityWords.ReadSphere(Sfeer) ?? Sphere.Region,
        Deadline = DutchDeadlines.Parse(Deadline, year: null) is { Refusal: null } read ? read.Value : Domain.Deadline.None,
        InitiatorWords = Tidy(Initiator),
    };

    public static ActivityRequest Of(Activity activity) => new()
    {
        Titel = activity.Title,
        Omschrijving = activity.Description,
        Wel = activity.Within,
        Niet = activity.Outside,
        Soort = activity.Type is { } type ? ActivityWords.KeyOf(ActivityWords.Of(type)) : null,
        Sfeer = ActivityWords.KeyOf(ActivityWords.Of(activity.Sphere)),
        Deadline = activity.Deadline == Domain.Deadline.None ? null : activity.Deadline.ToString(),
        Expertise = activity.Expertise,
        Uren = activity.EstimatedHours is { } hours ? Numbers.Amount(hours) : null,
        Initiator = activity.InitiatorWords,
        Basis = activity.Revision.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Line ends as browsers send them and as they were kept are one and the same.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

/// <summary>What can be chosen for an activity.</summary>
internal static class ActivityChoices
{
    public static readonly IReadOnlyList<Choice> Types = [.. Enum.GetValues<ActionType>().Select(t => Of(ActivityWords.Of(t), ActivityWords.Explain(t)))];
    public static readonly IReadOnlyList<Choice> Spheres = [.. Enum.GetValues<Sphere>().Select(s => Of(ActivityWords.Of(s), null))];
    public static readonly IReadOnlyList<Choice> States = [.. Enum.GetValues<ActivityState>().Select(s => Of(ActivityWords.Of(s), null))];

    public static Choice Of(string words, string? hint) => new(ActivityWords.KeyOf(words), char.ToUpperInvariant(words[0]) + words[1..], hint);
}
