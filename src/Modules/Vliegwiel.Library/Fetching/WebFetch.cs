// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Fetching;

/// <summary>What was fetched: the name to show and the kept content.</summary>
internal sealed record FetchedFile(string Name, string Sha256);

/// <summary>Fetches one document from the web without being led into the own network, however a name or a redirect is chosen.</summary>
/// <remarks>The address is checked on the connection itself, after the name was looked up: a name that changes in between leads nowhere else.</remarks>
internal sealed class WebFetch(FetchLimits limits, FileStore files)
{
    private static readonly Dictionary<string, string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = ".pdf",
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["application/zip"] = ".zip",
        ["application/x-zip-compressed"] = ".zip",
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/tiff"] = ".tif",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
        ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods",
        ["application/vnd.oasis.opendocument.presentation"] = ".odp",
        // Servers that do not know; the content will tell.
        ["application/octet-stream"] = "",
        ["binary/octet-stream"] = "",
        ["application/force-download"] = "",
    };

    public async Task<Result<FetchedFile>> FetchAsync(string address, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        using var handler = Handler();
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Vliegwiel", "1.0"));
        try
        {
            return await FollowAsync(client, address, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new TooSlowToFetch(limits.Seconds);
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException switch
            {
                AddressNotAllowedException => new NotOutside(),
                AuthenticationException => new NotSafe(),
                _ => new NotReachable(),
            };
        }
        catch (IOException)
        {
            return new NotReachable();
        }
    }

    private async Task<Result<FetchedFile>> FollowAsync(HttpClient client, string address, CancellationToken cancel)
    {
        var asked = WebAddress.Parse(address);
        for (var redirects = 0; asked.Refusal is null; redirects++)
        {
            using var answer = await client.GetAsync(asked.Value, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && answer.Headers.Location is { } location)
            {
                if (redirects >= limits.Redirects)
                {
                    return new TooManyRedirects(limits.Redirects);
                }

                var next = location.IsAbsoluteUri ? location : new Uri(asked.Value, location);
                asked = WebAddress.Objection(next) is { } refusal ? refusal : next;
                continue;
            }

            return answer.StatusCode == HttpStatusCode.OK ? await KeepAsync(answer, asked.Value, cancel) : new NoGoodAnswer((int)answer.StatusCode);
        }

        return asked.Refusal!;
    }

    private async Task<Result<FetchedFile>> KeepAsync(HttpResponseMessage answer, Uri address, CancellationToken cancel)
    {
        var kind = answer.Content.Headers.ContentType?.MediaType ?? "application/octet-stream";
        if (!s_extensions.TryGetValue(kind, out var extension))
        {
            return new UnknownKind(kind.Length <= 60 ? kind : kind[..60]);
        }

        if (answer.Content.Headers.ContentLength > limits.Bytes)
        {
            return new TooLargeToFetch(limits.Bytes);
        }

        await using var content = await answer.Content.ReadAsStreamAsync(cancel);
        var kept = await files.SaveAsync(content, limits.Bytes, cancel);
        return kept.Refusal switch
        {
            FileTooLarge => new TooLargeToFetch(limits.Bytes),
            { } refusal => refusal,
            null => new FetchedFile(NameOf(answer, address, extension), kept.Value.Sha256),
        };
    }

    // What the server calls it, else the last step of the address, else the site.
    private static string NameOf(HttpResponseMessage answer, Uri address, string extension)
    {
        var given = answer.Content.Headers.ContentDisposition is { } disposition ? (disposition.FileNameStar ?? disposition.FileName)?.Trim('"') : null;
        var step = Uri.UnescapeDataString(address.Segments[^1].Trim('/'));
        var name = FileNames.Display(!string.IsNullOrWhiteSpace(given) ? given : step.Length > 0 ? step : address.Host);
        return extension.Length == 0 || DocumentKinds.Promised(FileNames.Extension(name)) is not null ? name : FileNames.Display(name + extension);
    }

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = found.Where(a => limits.Allows(a, port)).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressNotAllowedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Says, from within a connection, that it may not be made; never leaves this folder.</summary>
internal sealed class AddressNotAllowedException() : Exception("The address is not on the public internet.");
