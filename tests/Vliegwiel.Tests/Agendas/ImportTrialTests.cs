// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How long ten thousand rows take, from the paste to the dry run with all errors, and to the agenda.</summary>
public sealed class ImportTrialTests(ITestOutputHelper output)
{
    private const string Name = "invoer";
    private const int Many = 10_000;

    [Fact, Trait("Proef", Name)]
    public async Task Ten_thousand_rows_are_brought_checked_and_written()
    {
        Assert.SkipUnless(Trial.IsAsked(Name), $"niet gedraaid: alleen met ./run proef {Name}");
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van tienduizend");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        await ImportCast.PasteAsync(secretary, agenda, "Activiteit\tBudget\nEerste keer\t5");

        var rows = Rows().ToList();
        var book = MadeOffice.Xlsx(("Agenda", null, MadeOffice.Rows([["Nr", "Projectactiviteit", "Initiator", "Deadline", "Budget"], .. rows])));
        var watch = Stopwatch.StartNew();
        var columns = Newcomer.PathOf(await ImportCast.UploadAsync(secretary, agenda, "agenda.xlsx", book));
        output.WriteLine($"{Many} rijen uit een werkmap van {book.Length / 1024} kB lezen en bewaren: {watch.ElapsedMilliseconds} ms");

        var text = new StringBuilder("Nr\tProjectactiviteit\tInitiator\tDeadline\tBudget\n");
        text.AppendJoin('\n', rows.Select(r => string.Join('\t', r)));
        watch.Restart();
        var pasted = await ImportCast.PasteAsync(secretary, agenda, text.ToString());
        output.WriteLine($"{Many} geplakte rijen ({text.Length / 1024} kB) lezen, bewaren en de kolommen tonen: {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        var check = Newcomer.PathOf(await ImportCast.ChooseAsync(secretary, pasted.Page, pasted.Address, "Dutch", "DayFirst"));
        output.WriteLine($"kolommen vastleggen: {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        var dry = await secretary.GetAsync(check);
        output.WriteLine($"proefdraaien met alle fouten en de eerste bladzijde tonen: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(HttpStatusCode.OK, dry.Status);
        output.WriteLine(dry.Main[..Math.Min(600, dry.Main.Length)]);

        Assert.Equal(HttpStatusCode.Redirect, (await secretary.PostAsync(check, dry, new() { ["_handler"] = "invoeren", ["Go.Overslaan"] = "true" })).Status);
        watch.Restart();
        await site.RunJobsAsync();
        output.WriteLine($"invoeren op de achtergrond: {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Restart();
        Assert.Contains("activiteiten", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        output.WriteLine($"de agenda tonen: {watch.ElapsedMilliseconds} ms");
        Assert.Contains("kolommen", columns, StringComparison.Ordinal);
    }

    /// <summary>One in ten has a day that is not there, one in seven an amount that is two.</summary>
    private static IEnumerable<string[]> Rows() => Enumerable.Range(1, Many).Select(i => new[]
    {
        i.ToString(CultureInfo.InvariantCulture),
        $"Activiteit {i}: {(i % 3 == 0 ? "klinkers" : "bruggen")} van wijk {i % 400} opnieuw gebruiken",
        $"gemeente {i % 30}",
        i % 10 == 0 ? "31-2-2027" : $"week {(i % 50) + 1} 2027",
        i % 7 == 0 ? "10 à 15k" : $"{(i % 900) + 1}.000",
    });
}
