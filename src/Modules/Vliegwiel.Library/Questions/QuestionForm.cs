// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>What somebody types and chooses for a question, when asking it and when changing it.</summary>
internal class QuestionForm
{
    [Required(ErrorMessage = "Geef uw vraag een titel."), StringLength(Question.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Schrijf op wat u wilt weten."), StringLength(Question.TextMaxLength, ErrorMessage = "Maak de vraag hoogstens 5.000 tekens lang. Zet de rest bij de context, of voeg een document toe.")]
    public string? Vraag { get; set; }

    [StringLength(Question.TextMaxLength, ErrorMessage = "Maak de context hoogstens 5.000 tekens lang.")]
    public string? Context { get; set; }

    public List<string>? Themas { get; set; }
    public string? Fase { get; set; }

    [Required(ErrorMessage = "Kies ten minste één groep."), MinLength(1, ErrorMessage = "Kies ten minste één groep.")]
    public List<string>? Groepen { get; set; }

    public QuestionPhase? Phase =>
        QuestionChoices.Phases.Select((p, i) => (p, i)).FirstOrDefault(p => p.p.Value == Fase) is { p: not null, i: var phase } ? Enum.GetValues<QuestionPhase>()[phase] : null;

    public IReadOnlyList<Guid> ThemeIds => [.. (Themas ?? []).Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    /// <summary>The groups of the actor, the alliances first; a role or one person is no group to ask.</summary>
    public static IReadOnlyList<Audience> GroupsOf(Actor actor) =>
    [
        .. actor.Audiences.Where(a => a.Token.Split(':')[0] is "verband" or "org" or "ingelogd" or "openbaar")
            .OrderBy(a => a.Token.Split(':') switch { ["verband", _] => 0, ["verband", ..] => 1, ["org", _] => 2, ["ingelogd"] => 3, _ => 4 }),
    ];
}
