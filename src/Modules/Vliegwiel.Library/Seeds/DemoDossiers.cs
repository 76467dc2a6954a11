// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Discussing;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>Dossiers of the made-up region, one in every state, filled with what the region already holds.</summary>
internal sealed class DemoDossiers(KeepDossier keep, FillDossier fill, Platform.Spine.Access access, DemoDossierCast cast)
{
    private const string Spinner = "spinner@kringloop.example";
    private const string Policy = "beleid@lindedal.example";
    private const string Client = "beheer@velderdam.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var timber = await MakeAsync(Spinner, "Houtbouw voor gemeenten", "Voor wie bij een gemeente met houtbouw begint. U vindt hier in volgorde: waar het over gaat, wat mag, wat anderen vroegen en wat hen tegenhield.", Audience.Public, cancel);
        await AddAsync(Spinner, timber, "houtbouw", "item", "Begin hier: het geeft de woorden en de eerste keuzes.", cancel);
        await AddAsync(Spinner, timber, "houtbouw", "vraagstuk", "Een vraag die bijna iedereen in het begin heeft.", cancel);
        await AddAsync(Spinner, timber, "milieuprestatie", "belemmering", "Wat u tegenkomt als u meer wilt dan de landelijke eis.", cancel);
        await AddSourceAsync(Spinner, timber, "https://www.rijksoverheid.nl/onderwerpen/circulaire-economie", "Circulaire economie (Rijksoverheid)", "Het landelijke beleid waar dit bij hoort.", cancel);
        await StateAsync(Spinner, timber, "in-gebruik", Audience.Public, cancel);

        var street = await MakeAsync(Client, "Straten van gebruikte stenen", "Voor collega's van inkoop en beheer die gebruikte klinkers willen toepassen. (verzonnen voorbeeld)", Audience.SignedIn, cancel);
        await AddAsync(Client, street, "straatstenen", "belemmering", "Dit moest eerst uit onze eigen tekst.", cancel);
        await AddAsync(Client, street, "Gebruikt", "item", "Zo ging het bij een brug; de aanpak is hetzelfde.", cancel);

        var old = await MakeAsync(Policy, "Voorbereiding prestatieafspraken van vorig jaar", "Wat wij verzamelden voor de afspraken met de corporatie. (verzonnen voorbeeld)", Audience.SignedIn, cancel);
        await AddAsync(Policy, old, "losmaakbaar", "vraagstuk", "Onze vraag aan het netwerk.", cancel);
        await StateAsync(Policy, old, "afgesloten", Audience.SignedIn, cancel);

        // A comment that names somebody, an answer, one that was changed and one that was withdrawn.
        await SayAsync(Policy, street, "Wij willen dit ook. @Beheerder openbare ruimte, hoe toonden jullie aan dat de stenen nog goed waren? (verzonnen voorbeeld)", cancel);
        await SayAsync(Client, street, "Een partij van 200 stenen laten keuren.", cancel);
        var later = await SayAsync(Spinner, street, "Wie neemt dit mee naar de kring?", cancel);
        Succeed(await cast.Discussions.EditAsync(later, "Ik neem dit mee naar de volgende bijeenkomst.", [], isSure: true));
        Succeed(await cast.Discussions.WithdrawAsync(await SayAsync(Spinner, street, "Dit hoort bij een ander dossier.", cancel)));
    }

    private async Task<Dossier> MakeAsync(string email, string title, string purpose, Audience audience, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        return Succeed(await keep.MakeAsync(new DossierRequest { Titel = title, Doel = purpose, Thema = await ThemeAsync(cancel), Groepen = [audience.Token] }));
    }

    /// <summary>The first thing of a kind with this word in its title that the actor may see; left out when the region holds none.</summary>
    private async Task AddAsync(string email, Dossier dossier, string word, string kind, string note, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        var things = await access.VisibleObjects().Where(o => o.Kind == kind).OrderBy(o => o.Id).ToListAsync(cancel);
        if (things.Find(o => o.Title.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } thing)
        {
            Succeed(await fill.AddAsync(dossier.Kenmerk, thing, note));
        }
    }

    private async Task AddSourceAsync(string email, Dossier dossier, string address, string title, string note, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        Succeed(await fill.AddAsync(dossier.Kenmerk, new SourceRequest { Adres = address, Titel = title, Waarom = note }));
    }

    private async Task StateAsync(string email, Dossier dossier, string state, Audience audience, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        Succeed(await keep.ChangeAsync(dossier.Kenmerk, new DossierRequest { Titel = dossier.Title, Doel = dossier.Purpose, Thema = dossier.ThemeId?.ToString("N"), Stand = state, Groepen = [audience.Token] }));
    }

    private async Task<Guid> SayAsync(string email, Dossier dossier, string text, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        return Succeed(await cast.Discussions.WriteAsync(dossier.Id, text, [], isSure: true));
    }

    private async Task<string?> ThemeAsync(CancellationToken cancel) =>
        (await cast.Themes.ListSchemesAsync(cancel)).Where(s => s.IsDefault).SelectMany(s => s.Themes).FirstOrDefault(t => t.Name == "Bouw")?.Id.ToString("N");

    private async Task AsAsync(string email, CancellationToken cancel)
    {
        var person = await cast.Network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        cast.Current.Become(await cast.Actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
    }

    private static T Succeed<T>(Result<T> result) where T : notnull =>
        result.Refusal is { } refusal ? throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}") : result.Value;
}

/// <summary>Who plays in the dossiers of the region.</summary>
internal sealed record DemoDossierCast(NetworkDirectory Network, ThemeDirectory Themes, IActorSource Actors, CurrentActor Current, Discussions Discussions);
