// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Http;
using Vliegwiel.Platform.Processes;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Exporting;

/// <summary>With which program PDF is made, and how much of the machine one file may take.</summary>
public sealed record PdfSettings
{
    /// <summary>Chromium by its name in the search path or full path, with arguments of one's own behind it; empty on a site that makes no PDF.</summary>
    public IReadOnlyList<string> Command { get; init; } =
        (Environment.GetEnvironmentVariable("VLIEGWIEL_CHROMIUM") ?? "chromium").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>For one file in all, the start of the program included.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>So many at once; who comes after them waits as long as one file may take.</summary>
    public int AtOnce { get; init; } = 2;
}

public sealed record NoPdfHere() : Refusal("Deze site kan nu geen PDF maken. Neem het Word-bestand, of open de pagina en kies afdrukken.");

public sealed record PdfIsBusy() : Refusal("Er worden nu veel PDF's gemaakt. Probeer het over een minuut opnieuw, of neem het Word-bestand.");

/// <summary>Makes a tagged PDF of a text, with Chromium in a process of its own that is killed when it takes too long (decision D13).</summary>
public sealed class PdfPrinter(PdfSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _free = new(settings.AtOnce);

    /// <returns>The bytes of the file; a refusal when there is no Chromium here or it did not manage.</returns>
    public async Task<Result<byte[]>> PrintAsync(TextDocument text, CancellationToken cancel)
    {
        if (settings.Command.Count == 0)
        {
            return new NoPdfHere();
        }

        if (!await _free.WaitAsync(TimeSpan.FromSeconds(settings.Seconds), cancel))
        {
            return new PdfIsBusy();
        }

        var folder = Directory.CreateTempSubdirectory("vliegwiel-pdf-").FullName;
        try
        {
            return await PrintAsync(text, folder, cancel);
        }
        finally
        {
            _free.Release();
            Sweep(folder);
        }
    }

    /// <summary>The answer to a request for the file: a download, or a page that says what to do instead.</summary>
    public async Task<IResult> ToAnswerAsync(TextDocument text, HttpContext http, CancellationToken cancel)
    {
        var printed = await PrintAsync(text, cancel);
        if (printed.Refusal is { } refusal)
        {
            http.Features.Set(refusal);
            return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        }

        return TypedResults.File(printed.Value, "application/pdf", text.FileName("pdf"));
    }

    public void Dispose() => _free.Dispose();

    private async Task<Result<byte[]>> PrintAsync(TextDocument text, string folder, CancellationToken cancel)
    {
        var (page, file) = (Path.Combine(folder, "tekst.html"), Path.Combine(folder, "tekst.pdf"));
        await File.WriteAllTextAsync(page, PrintableText.Of(text), Encoding.UTF8, cancel);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Seconds));
        var result = await LimitedProcess.RunAsync(
            new ProcessTask(
            [
                .. settings.Command, "--headless=new", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profiel")}", "--no-pdf-header-footer", "--generate-pdf-document-outline",
                $"--print-to-pdf={file}", new Uri(page).AbsoluteUri,
            ])
            {
                // It keeps what it remembers in the folder that goes away.
                Environment = new Dictionary<string, string> { ["HOME"] = folder },
                TakeOutput = new CollectedOutput(64 * 1024).TakeAsync,
                CpuSeconds = settings.Seconds,
            },
            timeout.Token, cancel);
        return result is { End: ProcessEnd.Ended, ExitCode: 0 } && File.Exists(file) ? await File.ReadAllBytesAsync(file, cancel) : new NoPdfHere();
    }

    /// <summary>A child that is being killed may still write for a moment; what stays behind goes with the folder for temporary files.</summary>
    private static void Sweep(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next sweep of the system takes it.
        }
    }
}
