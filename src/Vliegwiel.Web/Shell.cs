// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Web;

/// <summary>What stands around every page: who is signed in, for which organisation, in which theme. Asked once a request.</summary>
internal sealed class Shell(NetworkDirectory network, CurrentActor actor)
{
    private Task<Signature?>? _signature;

    /// <summary>Null when nobody is signed in.</summary>
    public Task<Signature?> SignatureAsync() => _signature ??= actor.Value.PersonId is { } person
        ? network.FindSignatureAsync(person, actor.Value.OrganisationId, CancellationToken.None)
        : Task.FromResult<Signature?>(null);
}
