// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Vliegwiel.Platform.Unsent;

namespace Vliegwiel.Web.Unsent;

/// <summary>A form as it came from somebody who is not signed in: its texts are read, its files pass unread.</summary>
internal static partial class SentForm
{
    public const string Handler = "_handler";
    public const string Token = "__RequestVerificationToken";

    /// <summary>With all its files; more than this is not taken in from somebody who is not signed in.</summary>
    private const long MostBytes = 32L * 1024 * 1024;

    private const int LongestName = 500;

    /// <summary>Reads the texts, so that whoever asks for the form of this request gets these.</summary>
    /// <returns>False when there is more of it than is kept, or it cannot be read.</returns>
    public static async Task<bool> TryReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.ContentLength > MostBytes)
        {
            return false;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            {
                request.Form = await ReadPartsAsync(request.Body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), http.RequestAborted);
            }
            else
            {
                await request.ReadFormAsync(new FormOptions { ValueCountLimit = UnsentForms.MostFields, KeyLengthLimit = LongestName, ValueLengthLimit = UnsentForms.MostText }, http.RequestAborted);
            }

            return true;
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException || (problem is IOException && !http.RequestAborted.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>What is kept: no passwords, no codes, no token, and of files nothing.</summary>
    /// <returns>Null when there is nothing to give back.</returns>
    public static async Task<FormToKeep?> ToKeepAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var handler = form[Handler].ToString();
        var address = UnsentAddresses.Without(http.Request);
        var secrets = form.Keys.Any(IsSecret);
        var fields = form.Where(f => f.Key is not (Handler or Token or UnsentAddresses.Field) && !IsSecret(f.Key))
            .SelectMany(f => f.Value, (f, value) => new FormValue(f.Key, value ?? "")).ToList();
        if (handler.Length == 0 || address is null || fields.Any(f => f.Name.Contains('\0', StringComparison.Ordinal) || f.Value.Contains('\0', StringComparison.Ordinal)))
        {
            return null;
        }

        // A form that asks for a password and nothing else but where to go next comes back by itself.
        return secrets && fields.TrueForAll(f => f.Value.Length == 0 || f.Name.EndsWith(".Terug", StringComparison.Ordinal)) ? null : new FormToKeep(address, handler, fields);
    }

    /// <summary>Whether a field by its name holds what nobody may keep.</summary>
    public static bool IsSecret(string field) => SecretName().IsMatch(field);

    private static async Task<FormCollection> ReadPartsAsync(Stream body, string boundary, CancellationToken cancel)
    {
        if (boundary.Length is 0 or > 200)
        {
            throw new InvalidDataException("The parts of this form have no boundary.");
        }

        var reader = new MultipartReader(boundary, body) { HeadersCountLimit = 20, HeadersLengthLimit = 8 * 1024 };
        var fields = new KeyValueAccumulator();
        var room = UnsentForms.MostText;
        for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } part; parts++)
        {
            if (parts > UnsentForms.MostFields)
            {
                throw new InvalidDataException("This form has too many parts.");
            }

            if (part.AsFormDataSection() is { Name: { Length: <= LongestName } name })
            {
                var text = await ReadTextAsync(part.Body, room, cancel);
                room -= text.Length;
                fields.Append(name, text);
            }
        }

        return new FormCollection(fields.HasValues ? fields.GetResults() : new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<string> ReadTextAsync(Stream body, int room, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: -1, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        try
        {
            while (await reader.ReadAsync(buffer.AsMemory(), cancel) is > 0 and var read)
            {
                if (text.Append(buffer, 0, read).Length > room)
                {
                    throw new InvalidDataException("This form has too much text.");
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"wachtwoord|password|(^|\.)(code|pincode|herstelcode)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretName();
}
