// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Discussing;

namespace Vliegwiel.Network.Discussing;

/// <summary>What stands on the form for a comment.</summary>
internal sealed class CommentRequest
{
    [Required(ErrorMessage = "Schrijf uw reactie."), StringLength(5000, ErrorMessage = "Maak de reactie hoogstens 5.000 tekens lang.")]
    public string? Tekst { get; set; }

    /// <summary>Chosen from the list of people, by number.</summary>
    public List<string>? Genoemd { get; set; }

    /// <summary>"plaatsen" once the list of people was shown.</summary>
    public string? Stap { get; set; }
}

/// <summary>Which button was pressed: "volg", "stop" or "intrek:ID".</summary>
internal sealed class CommentAct
{
    public string? Daad { get; set; }
}

internal sealed class FollowRequest
{
    [Required(ErrorMessage = "Kies hoe vaak u mail wilt.")] public string? Mail { get; set; }
}

/// <summary>The Dutch words of hearing about comments.</summary>
internal static class FollowWords
{
    public static readonly IReadOnlyList<Choice> Mails =
    [
        new("elke-reactie", "Bij elke reactie"),
        new("een-keer-per-dag", "Eén keer per dag", "Alles van de dag ervoor in één mail."),
        new("nooit", "Nooit", "Wordt u genoemd, dan krijgt u wel mail."),
    ];

    public static string KeyOf(FollowMail mail) => Mails[(int)mail].Value;

    /// <returns>Null when it is none of them.</returns>
    public static FollowMail? Read(string? key) => Enum.GetValues<FollowMail>().Where(m => KeyOf(m) == key).Select(m => (FollowMail?)m).FirstOrDefault();
}
