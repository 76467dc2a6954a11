// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Vliegwiel.Web;

namespace Vliegwiel.Tests.Operations;

/// <summary>What nobody should send, and somebody will. The same seed gives the same input.</summary>
internal sealed class HostileInput(int seed)
{
    private const string Nul = "\0";
    private static readonly string Huge = new('a', 100_000);

    private readonly Random _random = new(seed);

    public static readonly IReadOnlyList<string> Values =
    [
        "", " ", "0", "-1", "1", "2147483648", "99999999999999999999", "1e9", "NaN", "1,5", "0x10", "true", "null", "undefined", "[]", "{}", "[object Object]",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "019a0000000070008000000000000000", "{x0}",
        "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "31-02-2026", "2026-10-25T02:30:00+25:00",
        "'", "\"", "' or '1'='1", "\"; drop table platform_jobs; --", "%", "_", "\\", "%_%", "*", "NEAR(", "a AND OR NOT", "\"onafgemaakt", "title:x", "^", "(", "-", "+-+-",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "${7*7}", "{{7*7}}", "../../etc/passwd", "..\\..\\windows", "/", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
        "org:", "org:zzz", "verband:019a0000000070008000000000000000:xx", "openbaar", "rol:x:y", "-naam", "naam naam", "bestaat-niet",
        "\u202egnp.exe", "\u200b", "\ufeff", "\ufffe", "é\u0301\u0301\u0301", "😀", "😀😀😀", "ﷺ", "İıſ", "ß", "\u0000x", "a\nb", "a\r\nSet-Cookie: x=1", "\t", "\u007f", "\u0085", "\u2028",
        new('a', 300), new('9', 400), string.Concat(Enumerable.Repeat("é", 500)), string.Concat(Enumerable.Repeat("a ", 400)), string.Concat(Enumerable.Repeat("\"a\" -", 150)), string.Concat(Enumerable.Repeat("(", 200)),
    ];

    /// <summary>Pieces of addresses that are no text in any encoding; they go out as they stand.</summary>
    public static readonly IReadOnlyList<string> RawPieces =
        ["%", "%z", "%zz", "%F", "%FF", "%C0%AF", "%ED%A0%80", "%u0041", "%00", "%0A", "%0d%0aX:1", "%2e%2e%2f", "..%2f..%2f", "%252e", "%5c", "%7f", "%80", "%E2%80%AE", "%F0%9F%98%80", "+", ";a=b", "~", "@"];

    /// <summary>The names of everything a page or the API reads from the address.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } =
    [
        .. AllModules.List.Select(m => m.GetType().Assembly).Append(typeof(AllModules).Assembly).Distinct()
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } query ? query.Name ?? p.Name : null)
            .OfType<string>().Concat(["bekijk-als", "terug", "begin", "pagina", "q", "_handler", "__proto__"]).Distinct().Order(StringComparer.Ordinal),
    ];

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public bool Once(int in_) => _random.Next(in_) == 0;

    public string Value() => _random.Next(12) == 0 ? Noise() : Pick(Values);

    /// <summary>As <see cref="Value"/>, and now and then a hundred thousand characters or a character that no text has.</summary>
    public string FieldValue() => _random.Next(25) switch { 0 => Huge, 1 => Nul + "x", _ => Value() };

    /// <summary>A value as it goes in an address: encoded, or on purpose not.</summary>
    public string InAddress() => Once(8) ? Pick(RawPieces) : Uri.EscapeDataString(Value());

    private string Noise()
    {
        var text = new StringBuilder();
        for (var left = _random.Next(1, 60); left > 0; left--)
        {
            var rune = _random.Next(0x10FFFF);
            text.Append(Rune.IsValid(rune) ? new Rune(rune).ToString() : "?");
        }

        return text.ToString();
    }
}
