// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Files;

/// <summary>A file that is kept once, however often it was brought; its name and who may see it belong to the thing that uses it.</summary>
public sealed class StoredFile
{
    internal StoredFile() { }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; internal init; } = "";

    /// <summary>In bytes.</summary>
    public long Length { get; internal init; }

    public DateTimeOffset AddedAt { get; internal init; }
}

public sealed record FileTooLarge(long MaxBytes)
    : Refusal($"Dit bestand is te groot. Een bestand mag hoogstens {MaxBytes / 1024 / 1024} MB zijn. Verklein het of deel het op.");

public sealed record EmptyFile() : Refusal("Dit bestand is leeg. Controleer het bestand en kies het opnieuw.");

/// <summary>The content of a stored file is not what was stored. Its reader must get an error, never the wrong bytes.</summary>
public sealed class DamagedFileException(string sha256) : IOException($"The stored file {sha256} is missing or its content has another SHA-256.");

/// <summary>Where the files are: a folder of this machine, or one that nodes share.</summary>
public sealed record FileFolder(string Path);

/// <summary>Keeps files by their content: the SHA-256 is the address, and is checked whenever a file is read.</summary>
public sealed class FileStore(FileFolder folder, VliegwielDb db, TimeProvider clock)
{
    private const string TemporaryExtension = ".deel";
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    /// <summary>Writes the content and its row at once. A stop before the change that uses it is saved leaves at most an unused file.</summary>
    public async Task<Result<StoredFile>> SaveAsync(Stream content, long maxBytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Path);
        var temporary = Path.Combine(folder.Path, $"{Guid.CreateVersion7():N}{TemporaryExtension}");
        try
        {
            var (sha256, length) = await WriteAsync(content, temporary, maxBytes, cancel);
            if (length > maxBytes)
            {
                return new FileTooLarge(maxBytes);
            }

            if (length == 0)
            {
                return new EmptyFile();
            }

            Keep(temporary, PathOf(sha256), sha256);
            return await RegisterAsync(sha256, length, cancel);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The content, checked. Throws <see cref="DamagedFileException"/> before the first byte when it is not what was stored.</summary>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancel)
    {
        var path = await CheckedPathAsync(sha256, cancel);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
    }

    /// <summary>The path of the checked content, for a program that reads files.</summary>
    public async Task<string> CheckedPathAsync(string sha256, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path) || await HashAsync(path, cancel) != sha256)
        {
            throw new DamagedFileException(sha256);
        }

        return path;
    }

    /// <summary>The stored files that are missing or damaged; empty is good.</summary>
    public async Task<IReadOnlyList<string>> FindDamagedAsync(CancellationToken cancel)
    {
        var damaged = new List<string>();
        await foreach (var sha256 in db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Sha256).Select(f => f.Sha256).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!File.Exists(PathOf(sha256)) || await HashAsync(PathOf(sha256), cancel) != sha256)
            {
                damaged.Add(sha256);
            }
        }

        return damaged;
    }

    /// <summary>Removes what an ended process left half written. Younger files may be in the hands of another process.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(folder.Path))
        {
            return;
        }

        var longAgo = (clock.GetUtcNow() - LeftoverAge).UtcDateTime;
        foreach (var leftover in Directory.EnumerateFiles(folder.Path, "*" + TemporaryExtension).Where(f => File.GetLastWriteTimeUtc(f) < longAgo))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>Two people may bring the same file at the same moment: one statement, so that neither is told that it exists already.</summary>
    private async Task<StoredFile> RegisterAsync(string sha256, long length, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""insert into platform_files ("Sha256", "Length", "AddedAt") values ({sha256}, {length}, {UtcConverter.Cut(now)}) on conflict ("Sha256") do nothing""", CancellationToken.None);
        return await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Sha256 == sha256, cancel);
    }

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder.Path, sha256[..2], sha256)
        : throw new ArgumentException($"Not a SHA-256: {sha256}", nameof(sha256));

    private static void Keep(string temporary, string path, string sha256)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            using var present = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(present)) == sha256)
            {
                return;
            }
        }

        // A move within one folder tree is atomic; a damaged copy is replaced by the good one.
        File.Move(temporary, path, overwrite: true);
    }

    private static async Task<(string Sha256, long Length)> WriteAsync(Stream content, string path, long maxBytes, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            long length = 0;
            int read;
            while (length <= maxBytes && (read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                length += read;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
