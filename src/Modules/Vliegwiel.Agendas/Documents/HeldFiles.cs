// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Vliegwiel.Platform.Files;

namespace Vliegwiel.Agendas.Documents;

/// <summary>A file that somebody chose for an activity and that is kept until the rest of the form is right.</summary>
/// <param name="Name">As it is shown.</param>
internal sealed record HeldFile(string Sha256, string Name, long Size, Guid ActivityId, Guid PersonId, DateTimeOffset Until);

/// <summary>The seals on files that wait for the rest of a form. Who only knows the hash of a file cannot make one.</summary>
internal sealed class HeldFiles(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(12);

    private readonly IDataProtector _seal = protection.CreateProtector("Vliegwiel.StukInWording");

    public HeldFile Hold(StoredFile file, string name, Guid activityId, Guid personId) => new(file.Sha256, name, file.Length, activityId, personId, clock.GetUtcNow() + s_kept);

    public string Seal(HeldFile held) => _seal.Protect(JsonSerializer.Serialize(held));

    /// <returns>Null when nobody made this seal, it is too old, or it is of somebody or something else.</returns>
    public HeldFile? Open(string? sealedFile, Guid activityId, Guid personId)
    {
        try
        {
            return !string.IsNullOrEmpty(sealedFile) && JsonSerializer.Deserialize<HeldFile>(_seal.Unprotect(sealedFile)) is { } held
                && held.ActivityId == activityId && held.PersonId == personId && held.Until > clock.GetUtcNow() ? held : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
