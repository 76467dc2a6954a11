// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>The reading of plain text: one page in all.</summary>
internal static class PlainTextParsing
{
    public static ParsedDocument Parse(byte[] bytes, ReadingLimits limits)
    {
        var text = TextDecoding.Decode(bytes);
        return text.Length > limits.Characters
            ? throw new DocumentRefusedException(ReadingRefusals.TooMuchText(limits.Characters))
            : new ParsedDocument("txt", null, null, null, [text], HasPages: false);
    }
}
