// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.BrowserTests.Browsers;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>One kind of page in one state: who looks, and how one gets there.</summary>
internal sealed record Visit(string Name, string Route, Func<Window, Stage, Task> GoAsync)
{
    /// <summary>The name of who is signed in; null when nobody is.</summary>
    public string? As { get; init; }

    /// <summary>On the site without documents.</summary>
    public bool Bare { get; init; }

    /// <summary>As if the request came from another computer: a demonstration lets nobody in then.</summary>
    public bool ThroughProxy { get; init; }

    /// <summary>What the heading must hold, so that a visit cannot end on another page unseen.</summary>
    public required string Heading { get; init; }

    /// <summary>What the page says in this state; where a heading alone does not tell the states apart.</summary>
    public string? Says { get; init; }

    /// <summary>One message for several kinds of page: a link that no longer works says the same whatever it was for.</summary>
    public bool SharesItsTitle { get; init; }

    public override string ToString() => Name;
}
