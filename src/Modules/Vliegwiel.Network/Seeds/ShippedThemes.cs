// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Seeds;

/// <summary>The three schemes of themes that the product ships, taken in once.</summary>
/// <remarks>Names and order: IPO, position paper of 22 March 2023, §5.3. It says no more of how they fit than that they overlap in part.</remarks>
internal sealed class ShippedThemes(VliegwielDb db, EventJournal journal, CurrentActor actor)
{
    private const string Source = "IPO, “Samen Versnellen, Verbreden en Investeren”, 22 maart 2023, §5.3";
    private const string Ours = "Voorstel van de makers van Vliegwiel; de bron zegt alleen dat de lijsten deels overlappen.";

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.ThemeSchemes.AnyAsync(cancel))
        {
            return;
        }

        actor.Become(Actor.System);
        var agendas = ThemeScheme.Adopt("transitieagendas", 1, "Transitieagenda's", Source + " (vijf transitieagenda's van het Rijk)", "2023",
            ["Bouw", "Biomassa en Voedsel", "Maakindustrie", "Consumptiegoederen", "Kunststof"]);
        var decentral = ThemeScheme.Adopt("decentraal", 2, "Thema's van decentrale overheden", Source + " (zes thema's van IPO, VNG en UvW)", "2023",
            ["Bouw", "Landbouw/voedsel", "Bedrijven", "Infrastructuur", "Afval", "Inwoners"]);
        var regional = ThemeScheme.Adopt("nieuw", 3, "Nieuwe regionale thema's", Source + " (vier voorbeelden)", "2023",
            ["Circulaire windmolens en zonnepanelen", "Circulaire logistieke hubs", "Circulaire chemische industrie", "CO₂ als grondstof (CCU)"]);
        decentral.MakeDefault();
        foreach (var scheme in new[] { agendas, decentral, regional })
        {
            db.Add(scheme);
            journal.Record(new ThemeSchemeAdopted { ObjectId = scheme.Id });
        }

        db.AddRange(
            Link(agendas, "Bouw", decentral, "Bouw", ThemeLinkKind.Equal, "Dezelfde naam in beide lijsten. " + Ours),
            Link(agendas, "Biomassa en Voedsel", decentral, "Landbouw/voedsel", ThemeLinkKind.Partial, "Voedsel staat in beide; biomassa is meer dan landbouw. " + Ours),
            Link(agendas, "Maakindustrie", decentral, "Bedrijven", ThemeLinkKind.Narrower, "Maakbedrijven zijn bedrijven; er zijn ook andere. " + Ours),
            Link(agendas, "Consumptiegoederen", decentral, "Inwoners", ThemeLinkKind.Partial, "Inwoners kopen en gebruiken ze. " + Ours),
            Link(agendas, "Kunststof", decentral, "Afval", ThemeLinkKind.Partial, "Een deel van het afval is kunststof. " + Ours),
            Link(regional, "Circulaire chemische industrie", decentral, "Bedrijven", ThemeLinkKind.Narrower, "De chemische industrie bestaat uit bedrijven. " + Ours));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static ThemeLink Link(ThemeScheme a, string inA, ThemeScheme b, string inB, ThemeLinkKind kind, string note) =>
        ThemeLink.Between(a.Themes.Single(t => t.Name == inA).Id, b.Themes.Single(t => t.Name == inB).Id, kind, note);
}
