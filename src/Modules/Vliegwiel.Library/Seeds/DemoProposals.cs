// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Vliegwiel.Library.Reading;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>Two imports of a municipality of the made-up region: one that waits with proposals, one that was confirmed, and a rule that was learned from it. All texts are fictitious.</summary>
internal sealed class DemoProposals(VliegwielDb db, ImportTools tools, ProposalMaking making, ProposalDesk desk, TermDesk terms, DemoActing acting)
{
    private const string Keeper = "beleid@lindedal.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        await acting.AsAsync(Keeper, cancel);
        await terms.ShipAsync(cancel);
        foreach (var sheet in await BringAsync(DemoProposalTexts.Confirmed, cancel))
        {
            await ConfirmAsync(sheet, cancel);
        }

        await BringAsync(DemoProposalTexts.Waiting, cancel);
    }

    private async Task ConfirmAsync(Guid sheetId, CancellationToken cancel)
    {
        var row = await desk.ChoiceOfAsync(sheetId, cancel) ?? throw new InvalidOperationException($"There are no proposals {sheetId}.");
        var confirmed = await desk.ConfirmAsync(row with { Choice = row.Choice with { Kind = "beleidsnotitie" } }, Guid.CreateVersion7(), cancel);
        if (confirmed.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }

        if (confirmed.Value.OfferList is [{ Field: TermField.Kind } offer, ..] && await terms.LearnAsync(sheetId, 0, offer.Words, offer.Place, cancel) is { } wrong)
        {
            throw new InvalidOperationException($"The demonstration was refused: {wrong.Message}");
        }
    }

    private async Task<IReadOnlyList<Guid>> BringAsync(IReadOnlyList<(string FileName, string Text)> documents, CancellationToken cancel)
    {
        var import = Import.Start(acting.Current.PersonId, acting.Current.OrganisationId, Audience.Organisation(acting.Current.OrganisationId!.Value), tools.Clock.GetUtcNow());
        db.Add(import);
        var sheets = new List<Guid>();
        foreach (var (fileName, text) in documents)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            using var content = new MemoryStream(bytes);
            var kept = await tools.Files.SaveAsync(content, StartImport.MaxFileBytes, cancel);
            var file = import.Add(fileName, kept.Value.Sha256);
            var item = Item.Import(file, new ItemContent(Titles.Choose(null, Titles.HeadingOf(text), fileName), "txt", bytes.Length, ItemState.Readable, HasPages: false, [(1, text)]), import, tools.Clock.GetUtcNow());
            db.Add(item);
            file.Became(item.Id);
            tools.Journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
            var sheet = await making.MakeAsync(item, import.Id, cancel);
            making.Tell(sheet);
            sheets.Add(sheet.Id);
        }

        tools.Journal.Record(new ImportStarted { ObjectId = import.Id, Files = documents.Count });
        await db.SaveChangesAsync(CancellationToken.None);
        return sheets;
    }
}

/// <summary>Acts as somebody of the made-up region.</summary>
internal sealed class DemoActing(NetworkDirectory network, IActorSource actors, CurrentActor current)
{
    public Actor Current => current.Value;

    public async Task AsAsync(string email, CancellationToken cancel)
    {
        var person = await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        current.Become(await actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
    }
}

/// <summary>The texts of the two imports; fictitious, and said so in each.</summary>
internal static class DemoProposalTexts
{
    public static IReadOnlyList<(string FileName, string Text)> Confirmed { get; } =
    [
        ("jaarplan-2025.txt", """
            Jaarplan grondstoffen 2025

            Gemeente Lindedal (fictief voorbeeld)

            Vastgesteld door het college van de gemeente Lindedal op 14 januari 2025.

            Dit jaar richten we ons op drie dingen: minder restafval, meer hergebruik in de openbare ruimte en inkopen met aandacht voor grondstoffen. De inzameling van gft gaat in heel Lindedal van start. De milieustraat krijgt een hoek voor spullen die nog goed zijn. Het doel is 15% minder restafval per huishouden. Er is € 120.000 beschikbaar.
            """),
    ];

    public static IReadOnlyList<(string FileName, string Text)> Waiting { get; } =
    [
        ("leidraad_hergebruik_straatstenen_def.txt", """
            Leidraad hergebruik van straatstenen

            Gemeente Lindedal (fictief voorbeeld)

            Vastgesteld op 12 maart 2024.

            Deze leidraad helpt beheerders van wegen en pleinen om straatstenen opnieuw te gebruiken. Bij elke herinrichting van een weg worden de straatstenen eerst geteld. De gemeente Lindedal bewaart bruikbare straatstenen op de gemeentewerf. Hergebruik van straatstenen kost minder dan nieuwe bestrating en spaart ca. 40 kg CO2 per vierkante meter. In 2023 zijn 12.000 ton stenen opnieuw gelegd, meer dan 35% van het totaal.
            """),
        ("verslag_houtbouwdag.txt", """
            Verslag van de houtbouwdag, 4 april 2025

            Fictief voorbeeld. Aanwezig waren gemeente Lindedal, gemeente Heuvelrade en provincie Middenland.

            De belangrijkste les: begin vroeg met de brandweer. We leerden dat houtbouwprojecten sneller gaan als de architect en de aannemer samen ontwerpen. Gemeente Heuvelrade bouwt 24 woningen in hout. De provincie Middenland wil houtbouw in alle nieuwe woningbouw. Volgende keer nodigen we bewoners uit.
            """),
        ("jaarplan-2026.txt", """
            Jaarplan grondstoffen 2026

            Gemeente Lindedal (fictief voorbeeld)

            Vastgesteld door het college van de gemeente Lindedal op 13 januari 2026.

            Dit jaar gaan we door met minder restafval. Diftar begint op 1 juli. De milieustraat wordt een grondstoffenpunt waar inwoners spullen brengen die nog goed zijn. Het doel is 20% minder restafval per huishouden dan in 2024. Er is € 140.000 beschikbaar.
            """),
        ("scan_0012.txt", """
            Notulen

            Fictief voorbeeld.

            De vergadering begint om half tien. Het verslag van vorige keer wordt vastgesteld zonder wijzigingen. Er zijn geen ingekomen stukken. De koffie is op.
            """),
    ];
}
