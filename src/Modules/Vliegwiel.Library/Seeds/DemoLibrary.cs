// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Seeds.Documents;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>The documents of the made-up region, brought by its people for different groups: those that the product ships, a broken one, one that was shared wider, and items in every state.</summary>
internal sealed class DemoLibrary(ImportDesk imports, NetworkDirectory network, IActorSource actors, CurrentActor current, DemoShared shared, DemoItems items)
{
    private const string Spinner = "spinner@kringloop.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var documents = SeedDocuments.FileNames.Select(name => (name, (Func<Stream>)(() => SeedDocuments.Open(name)))).ToList();
        await BringAsync(Spinner, Audience.Public, documents.Take(3), cancel);
        await BringAsync(Spinner, Audience.SignedIn, documents.Skip(3).Take(1), cancel);
        await BringAsync("beheer@velderdam.example", audience: null, [.. documents.Skip(4), ("bestek-fietspad-onvolledig.pdf", Broken)], cancel);
        await ActAsAsync("beleid@lindedal.example", cancel);
        await shared.PlantAsync(current.Value.Audiences.First(a => a.Token.Split(':') is ["verband", _]), cancel);
        await items.PlantAsync(cancel);
    }

    /// <summary>A PDF of which the end was lost on the way, as happens with a mail that was cut off.</summary>
    private static MemoryStream Broken()
    {
        using var whole = SeedDocuments.Open("handreiking-houtbouw.pdf");
        var start = new byte[900];
        whole.ReadExactly(start);
        return new MemoryStream(start);
    }

    private async Task BringAsync(string email, Audience? audience, IEnumerable<(string Name, Func<Stream> Open)> documents, CancellationToken cancel)
    {
        await ActAsAsync(email, cancel);
        var started = await imports.StartAsync(documents, audience, cancel);
        if (started.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }
    }

    private async Task ActAsAsync(string email, CancellationToken cancel)
    {
        var person = await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        current.Become(await actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
    }
}
