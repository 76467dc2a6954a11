// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>The first part of a mail address behind which more than one person sits: no account can stand on it (BIO2 5.16.02).</summary>
internal sealed class RoleMailbox
{
    public const int MaxLength = 64;

    private RoleMailbox() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string LocalPart { get; private set; } = "";

    public static RoleMailbox Of(string localPart) => new() { LocalPart = localPart };

    /// <summary>What stands before the @, without what people add behind a plus.</summary>
    public static string LocalPartOf(string email) => email.Split('@')[0].Split('+')[0].Trim().ToLowerInvariant();
}
