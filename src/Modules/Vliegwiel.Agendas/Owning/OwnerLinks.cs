// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Owning;

/// <summary>What a link in a mail asks: this person, to own this activity, at that moment.</summary>
internal sealed record AskedByMail(Guid ActivityId, Guid PersonId, long AskedAt);

/// <summary>The links with which somebody answers from the mail. They hold the question, sealed: once it is answered or asked anew, they open nothing.</summary>
internal sealed class OwnerLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Vliegwiel.EigenaarWorden");

    /// <summary>Of an activity for which somebody was asked.</summary>
    public string For(Activity activity) =>
        AgendaLinks.Asked(_seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{activity.Id:N}:{activity.AskedId!.Value:N}:{activity.AskedAt!.Value.ToUnixTimeMilliseconds()}")));

    /// <returns>Null when nobody made this link.</returns>
    public AskedByMail? Read(string token)
    {
        try
        {
            return _seal.Unprotect(token).Split(':') is [var activity, var person, var at]
                ? new AskedByMail(Guid.ParseExact(activity, "N"), Guid.ParseExact(person, "N"), long.Parse(at, NumberStyles.None, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
