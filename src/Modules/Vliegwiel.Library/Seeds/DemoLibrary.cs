// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Seeds.Documents;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>The five documents that the product ships, brought by the people of the made-up region for different groups.</summary>
internal sealed class DemoLibrary(ImportDesk imports, NetworkDirectory network, IActorSource actors, CurrentActor current, DemoItems items)
{
    private const string Spinner = "spinner@kringloop.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var documents = SeedDocuments.FileNames.Select(name => (name, (Func<Stream>)(() => SeedDocuments.Open(name)))).ToList();
        await BringAsync(Spinner, Audience.Public, documents.Take(3), cancel);
        await BringAsync(Spinner, Audience.SignedIn, documents.Skip(3).Take(1), cancel);
        await BringAsync("beheer@velderdam.example", audience: null, documents.Skip(4), cancel);
        await items.PlantAsync(cancel);
    }

    private async Task BringAsync(string email, Audience? audience, IEnumerable<(string Name, Func<Stream> Open)> documents, CancellationToken cancel)
    {
        var person = await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        current.Become(await actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
        var started = await imports.StartAsync(documents, audience, cancel);
        if (started.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }
    }
}
