// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Domain;

/// <summary>The Dutch words of the stages of an item and of what is done to them.</summary>
internal static class ItemWords
{
    public static string Of(ItemStage stage) => stage switch
    {
        ItemStage.Submitted => "ingediend",
        ItemStage.Reviewed => "beoordeeld",
        ItemStage.Published => "gepubliceerd",
        ItemStage.Outdated => "verouderd",
        ItemStage.Withdrawn => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static ItemStage? ParseStage(string? text) => Enum.GetValues<ItemStage>().Where(s => Of(s) == text).Select(s => (ItemStage?)s).FirstOrDefault();

    /// <summary>What was done, in the past tense.</summary>
    public static string Of(ItemAct act) => act switch
    {
        ItemAct.Review => "beoordeeld",
        ItemAct.SendBack => "teruggegeven aan de maker",
        ItemAct.Publish => "gepubliceerd",
        ItemAct.MarkOutdated => "verouderd verklaard",
        ItemAct.Withdraw => "ingetrokken",
        ItemAct.Reopen => "opnieuw ingediend",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>What a button or a choice says.</summary>
    public static string ToDo(ItemAct act) => act switch
    {
        ItemAct.Review => "Goedkeuren",
        ItemAct.SendBack => "Teruggeven aan de maker",
        ItemAct.Publish => "Publiceren",
        ItemAct.MarkOutdated => "Verouderd verklaren",
        ItemAct.Withdraw => "Intrekken",
        ItemAct.Reopen => "Opnieuw indienen",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    public static ItemAct? ParseAct(string? text) => Enum.GetValues<ItemAct>().Where(a => a.ToString() == text).Select(a => (ItemAct?)a).FirstOrDefault();
}
