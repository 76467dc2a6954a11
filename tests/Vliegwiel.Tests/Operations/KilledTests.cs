// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Operations;

/// <summary>A process that is killed at any moment loses nothing it acknowledged and leaves nothing half done.</summary>
public sealed class KilledTests
{
    private readonly Random _random = new(20261121);
    private readonly List<string> _acknowledged = [];
    private int _files;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Proef", "omvallen")]
    public async Task A_kill_loses_nothing_that_was_acknowledged()
    {
        var isAsked = Trial.IsAsked("omvallen");
        await KillAndCheckAsync(TestDatabase.Sqlite, isAsked ? 100 : 3);
        if (isAsked && PostgresServer.Connection is not null)
        {
            _acknowledged.Clear();
            await KillAndCheckAsync(TestDatabase.Postgres, 50);
        }
    }

    [Fact]
    [Trait("Proef", "omvallen")]
    public async Task A_kill_while_tables_are_made_or_the_region_is_planted_does_not_block_the_next_start()
    {
        for (var round = 0; round < (Trial.IsAsked("omvallen") ? 30 : 1); round++)
        {
            var region = await Regions.EmptyAsync(TestDatabase.Sqlite);
            using (var program = RunningProgram.Serve(region))
            {
                await Task.WhenAny(program.Address, Task.Delay(_random.Next(300, 3000), Stop));
                await program.KillAsync();
            }

            await using (var site = await TestSite.OpenAsync(region, region.Settings, _ => { }))
            {
                site.Clock.Move(JobRunner.LeaseTime * 2);
                await site.SettleAsync();
                using var visitor = site.Anonymous();
                Assert.Contains((await visitor.GetAsync("/bibliotheek")).Links, l => l.Href.StartsWith("/bibliotheek/", StringComparison.Ordinal));
                Assert.Equal("Alles klopt.", await CheckWhileOpenAsync(site));
            }
        }
    }

    [Fact]
    public async Task A_stop_during_an_import_gives_the_work_back_and_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "niet gedraaid: SIGTERM bestaat niet op Windows");
        var region = await Regions.CopyAsync(TestDatabase.Sqlite);
        using (var program = RunningProgram.Serve(region))
        {
            using var visitor = await program.SignInAsync();
            await UploadAsync(visitor, 30);

            Assert.Equal(0, await program.TerminateAsync());

            Assert.All(program.Lines.Where(l => !l.StartsWith("Vliegwiel draait op", StringComparison.Ordinal)), line => JsonDocument.Parse(line).Dispose());
        }

        await using var site = await TestSite.OpenAsync(region, region.Settings, _ => { });
        var jobs = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Job>().AsNoTracking().ToListAsync(Stop));
        Assert.All(jobs, job => Assert.Equal((0, null, JobState.Waiting), (job.Attempts, job.Lease, job.State)));
        await site.SettleAsync();
        await AssertWholeAsync(site);
    }

    private async Task KillAndCheckAsync(TestDatabase database, int rounds)
    {
        var region = await Regions.CopyAsync(database);
        for (var round = 0; round < rounds; round++)
        {
            using (var program = RunningProgram.Serve(region))
            {
                using var visitor = await program.SignInAsync();
                // At least one import is acknowledged; the kill comes somewhere in what follows.
                await UploadAsync(visitor, 4);
                var uploading = UploadUntilGoneAsync(visitor);
                await Task.Delay(_random.Next(50, 1500), Stop);
                await program.KillAsync();
                await uploading;
            }

            if (round % 3 == 2)
            {
                await KillCommandAsync(region);
            }

            await using var site = await TestSite.OpenAsync(region, region.Settings, _ => { }, keepRegion: round < rounds - 1);
            site.Clock.Move(JobRunner.LeaseTime * 2);
            await site.SettleAsync();
            await AssertWholeAsync(site);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{database}: {rounds} maal omgevallen, {_acknowledged.Count} bevestigde imports, {_files} bestanden aangeboden.");
    }

    private async Task KillCommandAsync(Region region)
    {
        var folder = Directory.CreateDirectory(Path.Combine(region.Folder + "-bron")).FullName;
        for (var i = 0; i < 20; i++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"bron-{i}.txt"), Content(), Stop);
        }

        using var command = RunningProgram.Start(["importeer", folder, "--voor", "openbaar", .. RunningProgram.Place(region)]);
        await Task.Delay(_random.Next(200, 2500), Stop);
        await command.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task UploadUntilGoneAsync(Visitor visitor)
    {
        try
        {
            while (true)
            {
                await UploadAsync(visitor, 4);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // That was the kill.
        }
    }

    private async Task UploadAsync(Visitor visitor, int count)
    {
        var answer = await visitor.UploadAsync("openbaar", [.. Enumerable.Range(0, count).Select(i => ($"stuk-{i}.txt", Content()))]);
        Assert.Contains("/bibliotheek/importen/", answer.Location, StringComparison.Ordinal);
        _acknowledged.Add($"{answer.Location!.Split('/')[^1]} {count}");
    }

    private byte[] Content() => Encoding.UTF8.GetBytes($"Stuk {++_files} over hergebruik\n\n{string.Join(' ', Enumerable.Range(0, 200).Select(i => "woord" + _random.Next(5000).ToString(CultureInfo.InvariantCulture)))}");

    private async Task AssertWholeAsync(TestSite site)
    {
        var files = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().ImportedFiles.AsNoTracking().ToListAsync(Stop));
        Assert.DoesNotContain(files, f => f.State == ImportedFileState.Waiting);
        var counts = files.CountBy(f => f.ImportId).ToDictionary(c => c.Key, c => c.Value);
        foreach (var parts in _acknowledged.Select(a => a.Split(' ')))
        {
            Assert.Equal(int.Parse(parts[1], CultureInfo.InvariantCulture), counts.GetValueOrDefault(Guid.Parse(parts[0])));
        }

        var made = files.Where(f => f.State is ImportedFileState.New).Select(f => f.ItemId!.Value).ToList();
        Assert.Equal(made.Count, await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Items.CountAsync(i => made.Contains(i.Id), Stop)));
        Assert.Empty(await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Job>().AsNoTracking().ToListAsync(Stop)));
        Assert.Equal("Alles klopt.", await CheckWhileOpenAsync(site));
    }

    /// <summary>What the command <c>controleer</c> would say; the site has the folder, so the same questions are put here.</summary>
    private static async Task<string> CheckWhileOpenAsync(TestSite site)
    {
        var damaged = await site.InScopeAsync(null, s => s.GetRequiredService<Vliegwiel.Platform.Files.FileStore>().FindDamagedAsync(Stop));
        var spine = await site.InScopeAsync(null, s => s.GetRequiredService<Vliegwiel.Platform.Spine.SpineCheck>().FindDifferencesAsync(Stop));
        var index = await site.Services.GetRequiredService<Vliegwiel.Platform.Search.SearchReplica>().FindDifferencesAsync(Stop);
        return damaged.Count + spine.Count + index.Count == 0 ? "Alles klopt." : string.Join('\n', [.. damaged, .. spine, .. index]);
    }
}
