// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Design.Messages;

/// <summary>How a message or state is meant; always said in words as well.</summary>
public enum Tone
{
    /// <summary>A fact.</summary>
    Neutral,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It went well, or goes well.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Warning,

    /// <summary>Went wrong, or is about to.</summary>
    Bad,
}
