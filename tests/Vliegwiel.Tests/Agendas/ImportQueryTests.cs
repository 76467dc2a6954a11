// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How often the pages of an import ask the database: no more often for hundreds of rows than for one.</summary>
public sealed class ImportQueryTests
{
    private const int MostQueries = 12;

    [Theory, OnEachDatabase]
    public async Task Hundreds_of_rows_ask_as_little_as_one(TestDatabase database)
    {
        var counter = new Counter();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda om te tellen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        const string Headings = "Nr\tProjectactiviteit\tInitiator\tBudget\n";
        var one = await CountAsync(secretary, counter, await ImportCast.CheckedAsync(secretary, agenda, Headings + "1\tEerste werk\tvera@voorbeeld.example\t1.000"));

        var many = Headings + string.Join('\n', Enumerable.Range(1, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}\tWerk {i} in de wijk\tvera{i}@voorbeeld.example\t{i}.000")));
        var check = await ImportCast.CheckedAsync(secretary, agenda, many);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["brengen"] = await CountAsync(secretary, counter, ImportLinks.Bring(agenda)),
            ["kolommen"] = await CountAsync(secretary, counter, check.Replace("/controleren", "/kolommen", StringComparison.Ordinal)),
            ["controleren"] = await CountAsync(secretary, counter, check),
            ["mijn dag"] = await CountAsync(secretary, counter, "/mijn-dag"),
        };
        await secretary.PostAsync(check, await secretary.GetAsync(check), new() { ["_handler"] = "invoeren" });
        await site.RunJobsAsync();
        counts["klaar"] = await CountAsync(secretary, counter, check.Replace("/controleren", "", StringComparison.Ordinal));

        Assert.Equal(one, counts["controleren"]);
        Assert.True(counts.Where(c => c.Key != "mijn dag").All(c => c.Value is > 0 and <= MostQueries), string.Join("; ", counts.Select(c => $"{c.Key} {c.Value}")));
    }

    private static async Task<int> CountAsync(Visitor visitor, Counter counter, string address)
    {
        var before = counter.Commands.Count;
        Assert.Equal(HttpStatusCode.OK, (await visitor.LookAsync(address)).Status);
        return counter.Commands.Count - before;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Enqueue(command.CommandText);
            return new(result);
        }
    }
}
