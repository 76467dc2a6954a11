// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Layout;

/// <summary>A word that leads somewhere: an entry of a menu or a step of a breadcrumb.</summary>
public sealed record NavItem(string Text, string Href);

/// <summary>A kind of content of one thing, with how much of it there is when that is known.</summary>
public sealed record TabItem(string Text, string Href, int? Count = null);

/// <summary>How much a button asks to be pressed.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do here.</summary>
    Primary,

    /// <summary>Something else that may be done.</summary>
    Secondary,

    /// <summary>A way out, or a small act in a row.</summary>
    Subtle,

    /// <summary>An act that takes something away.</summary>
    Danger,
}

internal static class ButtonLooks
{
    public static string Css(this ButtonKind kind) => kind switch
    {
        ButtonKind.Primary => "nl-button nl-button--primary",
        ButtonKind.Secondary => "nl-button nl-button--secondary",
        ButtonKind.Subtle => "nl-button nl-button--subtle",
        _ => "nl-button nl-button--primary nl-button--negative",
    };
}
