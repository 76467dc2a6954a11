// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Access;

/// <summary>Every role, every object, every channel: what may be seen is seen, what may not is nowhere.</summary>
public sealed class AccessMatrixTests
{
    /// <summary>The ways in which a thing can come to somebody, each asked for one secret word.</summary>
    private static readonly IReadOnlyList<(string Name, Func<MatrixObject, string> Address)> Channels =
    [
        ("lijst", _ => "/bibliotheek"),
        ("lijst, gefilterd", o => $"/bibliotheek?titel={o.Secret}"),
        ("lijst, anders gesorteerd", _ => "/bibliotheek?sorteer=titel&bestand=txt"),
        ("eerste pagina", _ => "/"),
        ("lijst als bestand", _ => "/bibliotheek/exporteren?als=csv"),
        ("lijst als bestand, gefilterd", o => $"/bibliotheek/exporteren?als=json&titel={o.Secret}"),
        ("organisaties: toepassingen", _ => "/toepassingen"),
        ("organisaties: toepassingen als bestand", _ => "/toepassingen/exporteren?als=csv"),
        ("zoeken", o => $"/zoeken?q={o.Secret}"),
        ("zoeken op een deel", o => $"/zoeken?q={o.Secret}beheer"),
        ("suggestie (API)", o => $"/api/v1/suggesties?begin={o.Secret[..5]}"),
        ("lijst (API)", _ => "/api/v1/documenten"),
        ("zoeken (API)", o => $"/api/v1/zoekresultaten?q={o.Secret}"),
        ("organisaties", _ => "/organisaties"),
        ("lijst, ook ingetrokken", o => $"/bibliotheek?status=alle&soort={Uri.EscapeDataString("nog niet ingedeeld")}&titel={o.Secret}"),
        ("vraagstukken", _ => "/vraagstukken"),
        ("vraagstukken (bestand)", _ => "/vraagstukken/exporteren?als=csv"),
        ("organisaties (bestand)", _ => "/organisaties/exporteren?als=csv"),
        ("organisaties: wat mag ik (bestand)", _ => "/wat-mag-ik/exporteren?als=json"),
        ("organisaties: verbindingen (bestand)", _ => "/verbindingen/exporteren?als=json"),
        ("vraagstukken (API)", _ => "/api/v1/vraagstukken"),
        ("belemmeringen", _ => "/belemmeringen?sorteer=-gemeld"),
        ("belemmeringen (API)", _ => "/api/v1/belemmeringen"),
        ("belemmeringen (bestand)", _ => "/belemmeringen/exporteren?als=json"),
        ("organisaties: feed van een thema", _ => "/feeds/thema/transitieagendas-bouw.atom"),
        ("organisaties: wie wacht op wie", _ => "/wachten?stand=alles"),
        ("organisaties: wie wacht op wie (bestand)", _ => "/wachten/exporteren?als=json&stand=alles"),
        ("organisaties: opschaling", _ => "/opschaling?dagen=1"),
        ("organisaties: opschaling (bestand)", _ => "/opschaling/exporteren?als=json"),
        ("organisaties: pilots (bestand)", _ => "/opschaling/pilots/exporteren?als=json&dagen=1"),
        ("dossiers", _ => "/bibliotheek/dossiers"),
        ("dossiers (API)", _ => "/api/v1/dossiers"),
        ("dossiers (bestand)", _ => "/bibliotheek/dossiers/exporteren?als=json"),
        ("bewaarde zoekopdrachten", _ => "/zoeken/bewaard"),
        ("bewaarde zoekopdrachten, net verwijderd", o => $"/zoeken/bewaard?verwijderd={o.PageAddress.Split('/')[^1]}"),
        ("agendas", o => $"/agendas?woord={o.Secret}"),
        ("agendas samen", _ => "/agendas/aandeel"),
        ("agendas (API)", o => $"/api/v1/agendas?woord={o.Secret}"),
        ("doelen (API)", o => $"/api/v1/doelen?woord={o.Secret}"),
        ("doelen", o => $"/doelen?woord={o.Secret}"),
        ("woordenlijst", o => $"/beheer/woorden?woord={o.Secret}"),
    ];

    [Theory, OnEachDatabase]
    public async Task Who_may_see_a_thing_gets_it_and_nobody_else_does_in_any_channel(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var objects = await AccessWorld.PlantAsync(site);
        var wrong = new List<string>();

        foreach (var role in AccessWorld.Roles)
        {
            using var visitor = await AccessWorld.EnterAsync(site, role);
            foreach (var thing in objects)
            {
                wrong.AddRange(await WrongAddressesAsync(visitor, role, thing));
                wrong.AddRange(await WrongChannelsAsync(visitor, role, thing));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    private static async Task<List<string>> WrongAddressesAsync(Visitor visitor, MatrixRole role, MatrixObject thing)
    {
        var wrong = new List<string>();
        var maySee = role.MaySee(thing, thing.PageAddress);
        var page = await visitor.LookAsync(thing.PageAddress);
        if ((page.Status == HttpStatusCode.OK) != maySee || page.Body.Contains($"Notitie over {thing.Secret}", StringComparison.OrdinalIgnoreCase) != maySee)
        {
            wrong.Add($"{role.Name}: pagina van {thing.Name} gaf {page.Status}");
        }

        foreach (var address in thing.OtherAddresses)
        {
            var answer = await visitor.LookAsync(address);
            if (!role.MaySee(thing, address) && (answer.Status == HttpStatusCode.OK || answer.Body.Contains($"Notitie over {thing.Secret}", StringComparison.OrdinalIgnoreCase)))
            {
                wrong.Add($"{role.Name}: {address} van {thing.Name} gaf {answer.Status}");
            }
        }

        return wrong;
    }

    /// <summary>A word somebody typed comes back on the page; what must not come back is the title of the thing.</summary>
    private static async Task<List<string>> WrongChannelsAsync(Visitor visitor, MatrixRole role, MatrixObject thing)
    {
        var wrong = new List<string>();
        foreach (var (name, address) in Channels)
        {
            var maySee = role.MaySee(thing, address(thing));
            var answer = await visitor.GetAsync(address(thing));
            var shows = name.StartsWith("suggestie", StringComparison.Ordinal)
                ? answer.Body.Contains(thing.Secret, StringComparison.OrdinalIgnoreCase)
                : answer.Body.Contains($"Notitie over {thing.Secret}", StringComparison.OrdinalIgnoreCase);
            var ownList = thing.PageAddress.Split('/') switch
            {
                [_, "vraagstukken", ..] => "vraagstukken",
                [_, "belemmeringen", ..] => "belemmeringen",
                [_, _, "dossiers", ..] => "dossiers",
                [_, "zoeken", ..] => "bewaarde",
                [_, "beheer", ..] => "woordenlijst",
                [_, "agendas", _, "invoeren", ..] => "invoer",
                [_, "agendas", _, "versies", ..] => "agendaversies",
                [_, "agendas", _, "structuur"] => "structuur",
                [_, "agendas", ..] => "agendas",
                [_, "activiteiten", ..] => "activiteiten",
                [_, "doelen", ..] => "doelen",
                [_, "ambities", ..] => "ambities",
                [_, "latvoorstellen", ..] => "latvoorstellen",
                [_, "bestuursblad", ..] => "bestuursbladen",
                [_, "api", ..] => "bedragen",
                _ => "lijst",
            };
            var inOtherList = Array.Exists(["lijst", "vraagstukken", "belemmeringen", "dossiers", "bewaarde", "woordenlijst", "agendas", "doelen"], list => list != ownList && name.StartsWith(list, StringComparison.Ordinal));
            var mustShow = maySee && role.Finds(thing) && !inOtherList && (thing.IsSearched || name.StartsWith(ownList, StringComparison.Ordinal)) && !name.StartsWith("organisaties", StringComparison.Ordinal) && name != "eerste pagina";
            // Pages that ask to sign in are closed to guests; a guest has no connections either, and is told so.
            var closed = role.Door is Door.LinkToGroup or Door.LinkToThing && (name.StartsWith("bewaarde", StringComparison.Ordinal) || name == "woordenlijst");
            var isRefused = name == "organisaties: verbindingen (bestand)" && answer.Status == HttpStatusCode.Forbidden;
            if ((answer.Status != (closed ? HttpStatusCode.Forbidden : HttpStatusCode.OK) && !isRefused) || (shows && !maySee) || (mustShow && !shows))
            {
                wrong.Add($"{role.Name}: {name} toont {thing.Name} {(shows ? "wel" : "niet")} ({answer.Status})");
            }
        }

        return wrong;
    }
}
