// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Web;

/// <summary>What stands around every page: who is signed in, for which organisation, in which theme.</summary>
/// <remarks>Read before the page is rendered: components of one page render side by side, and a database context does one thing at a time.</remarks>
internal sealed class Shell(NetworkDirectory network, InspectionDesk inspections, CurrentActor actor)
{
    /// <summary>Null when nobody is signed in.</summary>
    public Signature? Signature { get; private set; }

    /// <summary>Who read the thing of this page as administrator, when the reader may know.</summary>
    public IReadOnlyList<InspectionNote> Inspections { get; private set; } = [];

    /// <summary>How many forms of this person wait in this browser to be sent.</summary>
    public int Unsent { get; set; }

    public async Task LoadAsync(string path, CancellationToken cancel)
    {
        if (actor.Value.PersonId is not { } person)
        {
            return;
        }

        Signature = await network.FindSignatureAsync(person, actor.Value.OrganisationId, cancel);
        // A thing has an address of at least two parts; lists and the own day are no things. Most people never have anything inspected.
        if (Signature?.SeesInspections == true && actor.Value.Kind == ActorKind.Person && path.Trim('/').Contains('/', StringComparison.Ordinal))
        {
            Inspections = await inspections.ListOnPageAsync(path, cancel);
        }
    }
}
