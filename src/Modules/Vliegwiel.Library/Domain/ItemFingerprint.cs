// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Library.Domain;

/// <summary>The fingerprint of the text of an item, by which items with nearly the same text are found.</summary>
internal sealed class ItemFingerprint
{
    private readonly List<FingerprintBand> _bands = [];

    private ItemFingerprint() { }

    public Guid ItemId { get; private set; }

    /// <summary>As <see cref="TextFingerprint.ToBytes"/> writes it.</summary>
    public byte[] Hashes { get; private set; } = [];

    public IReadOnlyList<FingerprintBand> Bands => _bands;

    public static ItemFingerprint Of(Guid itemId, TextFingerprint fingerprint)
    {
        var made = new ItemFingerprint { ItemId = itemId, Hashes = fingerprint.ToBytes() };
        made._bands.AddRange(fingerprint.Bands.Select((value, band) => new FingerprintBand(itemId, band, value)));
        return made;
    }

    /// <summary>Of another text; the bands must be loaded.</summary>
    public void Become(TextFingerprint fingerprint)
    {
        Hashes = fingerprint.ToBytes();
        foreach (var (value, band) in fingerprint.Bands.Select((value, band) => (value, band)))
        {
            _bands.Single(b => b.Band == band).Become(value);
        }
    }
}

/// <summary>A part of a fingerprint that can be looked up: items that share one may be alike.</summary>
internal sealed class FingerprintBand
{
    private FingerprintBand() { }

    internal FingerprintBand(Guid itemId, int band, long value) => (ItemId, Band, Value) = (itemId, band, value);

    public Guid ItemId { get; private set; }
    public int Band { get; private set; }
    public long Value { get; private set; }

    internal void Become(long value) => Value = value;
}
