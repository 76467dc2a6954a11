// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Files;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A file is kept once, comes back as it was brought, or not at all.</summary>
public sealed class FileStoreTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_same_content_at_the_same_moment_is_kept_once_and_nobody_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var content = Encoding.UTF8.GetBytes($"tweeling {site.Folder}");

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SaveAsync(site, content, 1000), Stop)));

        var sha256 = Assert.Single(kept.Select(k => k.Value.Sha256).Distinct());
        Assert.Single(Directory.EnumerateFiles(Path.Combine(site.Folder, "bestanden"), sha256, SearchOption.AllDirectories));
        Assert.Equal(content, await ReadAsync(site, sha256));
        Assert.Empty(Leftovers(site));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_too_large_or_empty_is_refused_and_leaves_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var before = Files(site);

        Assert.Equal(new FileTooLarge(1024 * 1024), (await SaveAsync(site, new byte[(1024 * 1024) + 1], 1024 * 1024)).Refusal);
        Assert.Equal(new EmptyFile(), (await SaveAsync(site, [], 1000)).Refusal);
        Assert.Null((await SaveAsync(site, new byte[1000], 1000)).Refusal);

        Assert.Equal(before + 1, Files(site));
        Assert.Empty(Leftovers(site));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_changed_on_disk_is_never_given_and_the_reader_is_told(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var content = Encoding.UTF8.GetBytes("Over leemstuc\n\nLeemstuc is te hergebruiken.");
        var answer = await spinner.UploadAsync("openbaar", ("leemstuc.txt", content));
        await site.SettleAsync();
        var address = (await spinner.GetAsync(answer.Location!)).LinkTo("leemstuc.txt") + "/bestand";
        Assert.Equal(HttpStatusCode.OK, (await spinner.GetAsync(address)).Status);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        var path = Path.Combine(site.Folder, "bestanden", sha256[..2], sha256);

        content[0] ^= 1;
        await File.WriteAllBytesAsync(path, content, Stop);

        var shown = await spinner.GetAsync(address);
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Equal("Dit bestand is beschadigd", shown.Heading);
        Assert.Contains("beheerder ziet dit", shown.Main, StringComparison.Ordinal);
        Assert.Contains(sha256, site.Problems.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(site, sha256));
        Assert.Equal([sha256], await site.InScopeAsync(null, s => s.GetRequiredService<FileStore>().FindDamagedAsync(Stop)));

        File.Delete(path);
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.GetAsync(address)).Status);

        content[0] ^= 1;
        await SaveAsync(site, content, 1000);
        Assert.Equal(HttpStatusCode.OK, (await spinner.GetAsync(address)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_an_ended_process_left_behind_is_removed_after_a_day(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var old = Path.Combine(site.Folder, "bestanden", "oud.deel");
        var young = Path.Combine(site.Folder, "bestanden", "jong.deel");
        await File.WriteAllTextAsync(old, "half", Stop);
        await File.WriteAllTextAsync(young, "half", Stop);
        File.SetLastWriteTimeUtc(old, site.Clock.GetUtcNow().UtcDateTime.AddHours(-25));

        await site.InScopeAsync(null, s =>
        {
            s.GetRequiredService<FileStore>().RemoveLeftovers();
            return Task.FromResult(0);
        });

        Assert.Equal([young], Leftovers(site));
    }

    private static Task<Vliegwiel.Platform.Results.Result<StoredFile>> SaveAsync(TestSite site, byte[] content, long most) => site.InScopeAsync(null, async s =>
    {
        using var stream = new MemoryStream(content);
        return await s.GetRequiredService<FileStore>().SaveAsync(stream, most, Stop);
    });

    private static Task<byte[]> ReadAsync(TestSite site, string sha256) => site.InScopeAsync(null, async s =>
    {
        await using var stream = await s.GetRequiredService<FileStore>().OpenAsync(sha256, Stop);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        return copy.ToArray();
    });

    private static string[] Leftovers(TestSite site) => Directory.GetFiles(Path.Combine(site.Folder, "bestanden"), "*.deel", SearchOption.AllDirectories);

    private static int Files(TestSite site) => Directory.GetFiles(Path.Combine(site.Folder, "bestanden"), "*", SearchOption.AllDirectories).Length;
}
