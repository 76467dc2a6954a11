// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Domain;

/// <summary>Where the text of a page comes from: the file itself, or letters recognised in a picture, now or later.</summary>
internal enum PageSource { Text, Waiting, Recognised, Unrecognised }

/// <summary>What reading adds to an item after it was made.</summary>
internal sealed partial class Item
{
    public const int SourceUrlMaxLength = 2000;

    /// <summary>The web address it was fetched from; null for a file that somebody brought.</summary>
    public string? SourceUrl { get; private set; }

    /// <summary>Takes in what was recognised on one page that waited for it.</summary>
    public void Recognise(ItemPage page, string text)
    {
        if (page.ItemId != Id || page.Source != PageSource.Waiting)
        {
            throw new InvalidOperationException($"Page {page.Number} does not wait for recognition in item {Id}.");
        }

        page.Recognise(text);
    }

    /// <summary>All pages have been looked at.</summary>
    public void IsRead() => State = State == ItemState.BeingRead ? ItemState.Readable : State;
}
