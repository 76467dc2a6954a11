// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;

namespace Vliegwiel.Tests.Library.Proposing;

/// <summary>The screen of proposals as a person without script uses it.</summary>
internal static class ProposalSite
{
    public const string Leidraad = """
        Leidraad hergebruik van klinkers

        Vastgesteld op 12 maart 2024.

        Deze leidraad helpt wegbeheerders om klinkers uit een oude weg opnieuw te gebruiken. De gemeente Lindedal legde 12.000 ton klinkers opnieuw in de weg. Gemeente Lindedal bespaart hiermee 35% van de kosten van een weg.
        """;

    public const string Kwartaalbrief = """
        Kwartaalbrief wegen en pleinen

        De weg is hersteld. Ook de brug en het fietspad zijn klaar. De weg bij de school volgt.
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <returns>The address of the proposals of the import.</returns>
    public static async Task<string> BringAsync(TestSite site, Visitor visitor, string? audience, params (string Name, string Text)[] files)
    {
        var answer = await visitor.UploadAsync(audience, [.. files.Select(f => (f.Name, Bytes(f.Text)))]);
        await site.RunJobsAsync();
        return answer.Location! + "/voorstellen";
    }

    /// <summary>An import of documents that are read already: what is tested is what comes after, and reading is slow.</summary>
    /// <returns>The address of the proposals of the import.</returns>
    public static async Task<string> PlantAsync(TestSite site, string email, params (string Name, string Text)[] files)
    {
        var id = await site.InScopeAsync(email, async services =>
        {
            var (db, actor, journal) = (services.GetRequiredService<VliegwielDb>(), services.GetRequiredService<CurrentActor>().Value, services.GetRequiredService<EventJournal>());
            var import = Import.Start(actor.PersonId, actor.OrganisationId, Audience.Organisation(actor.OrganisationId!.Value), site.Clock.GetUtcNow());
            db.Add(import);
            foreach (var (name, text) in files)
            {
                var file = import.Add(name, Convert.ToHexStringLower(SHA256.HashData(Bytes(name + text))));
                var item = Item.Import(file, new ItemContent(text.Split('\n')[0].Trim(), "txt", text.Length, ItemState.Readable, HasPages: false, [(1, text)]), import, site.Clock.GetUtcNow());
                db.Add(item);
                file.Became(item.Id);
                journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
            }

            journal.Record(new ImportStarted { ObjectId = import.Id, Files = files.Length });
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
            return import.Id;
        });
        await site.RunJobsAsync();
        return $"/bibliotheek/importen/{id}/voorstellen";
    }

    /// <summary>Every field of the form as it stands on the page, with another value for some, and one button pressed.</summary>
    public static async Task<Page> PressAsync(Visitor visitor, string address, Page page, string button, params (string Field, string Value)[] changes)
    {
        var form = page.Html.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.QuerySelector("button[name=doe]") is not null);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = element.GetAttribute("name")!;
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null && !changes.Any(c => name.EndsWith("." + c.Field, StringComparison.Ordinal)))
            {
                fields.Add(new(name, value));
            }
        }

        foreach (var (field, value) in changes)
        {
            var names = form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).Where(n => n.EndsWith("." + field, StringComparison.Ordinal)).Distinct();
            fields.AddRange(names.Select(n => new KeyValuePair<string, string>(n, value)));
        }

        fields.Add(new("doe", ButtonValue(page, button)));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content, Xunit.TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);
        Xunit.Assert.True((int)answer.StatusCode < 500, $"{address} gave {answer.StatusCode}");
        return new Page(answer.StatusCode, answer.Headers.Location?.ToString(), body, answer);
    }

    public static string ButtonValue(Page page, string button) =>
        page.Html.QuerySelectorAll("main button[name=doe]").FirstOrDefault(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).StartsWith(button, StringComparison.Ordinal))?.GetAttribute("value")
        ?? throw new InvalidOperationException($"There is no button {button} on {page.Main}");

    public static string Value(Page page, string field) =>
        page.Html.QuerySelectorAll("main [name]").First(e => e.GetAttribute("name")!.EndsWith("." + field, StringComparison.Ordinal)) switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            var other => other.TextContent,
        };
}
