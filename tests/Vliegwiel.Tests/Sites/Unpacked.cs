// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Text;
using Xunit;

namespace Vliegwiel.Tests.Sites;

/// <summary>What stands in a file or page as text to search through: unpacked, decoded, with ordinary spaces.</summary>
internal static class Unpacked
{
    /// <param name="bytes">A page, a text, or a package such as a workbook or a Word file, of which each part is read with its name.</param>
    public static async Task<string> TextAsync(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Plain(Encoding.UTF8.GetString(bytes));
        }

        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            text.Append(entry.FullName).Append(Plain(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        return text.ToString();
    }

    /// <summary>The same of an answer, with its headers above it, but for those that differ in every answer.</summary>
    public static async Task<string> WithHeadersAsync(IEnumerable<KeyValuePair<string, string>> headers, byte[] bytes) =>
        string.Join('\n', headers.Where(h => h.Key.ToLowerInvariant() is not ("date" or "content-length" or "content-security-policy" or "set-cookie")).Select(h => $"{h.Key}: {h.Value}")) + await TextAsync(bytes);

    /// <summary>Asks for an address as this visitor, and gives all that came.</summary>
    public static async Task<string> ReadAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, address);
        return await WithHeadersAsync(
            answer.Headers.Concat(answer.Content.Headers).Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value))),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
}
