// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Messages;
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Showing;

/// <summary>How the stages of an item are meant; the word is always there too.</summary>
internal static class ItemTones
{
    public static Tone Of(ItemStage stage) => stage switch
    {
        ItemStage.Published => Tone.Good,
        ItemStage.Reviewed => Tone.Info,
        ItemStage.Outdated => Tone.Warning,
        ItemStage.Withdrawn => Tone.Bad,
        _ => Tone.Neutral,
    };
}
