// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Net.Sockets;
using Vliegwiel.Library.Fetching;

namespace Vliegwiel.Library.Linking;

/// <summary>Tries whether an address on the web answers. An edge of the system: tests put their own in its place.</summary>
internal interface ILinkProbe
{
    Task<bool> AnswersAsync(Uri address, CancellationToken cancel);
}

/// <summary>Asks the server of an address for the head of the page, and for the page itself when it does not know that question.</summary>
/// <remarks>
/// Somebody else chose the address. So only http and https, only addresses that the whole world can reach (each one that is connected to is
/// looked at after the name was resolved, also after a redirect), no cookies, no proxy, few redirects, little time, and no body is read.
/// </remarks>
internal sealed class LinkProbe : ILinkProbe, IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = ConnectAsync,
        MaxResponseHeadersLength = 64,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<bool> AnswersAsync(Uri address, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(Patience);
        try
        {
            return await FollowAsync(HttpMethod.Head, address, enough.Token) ?? await FollowAsync(HttpMethod.Get, address, enough.Token) ?? false;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <returns>Null when the server does not answer this kind of question.</returns>
    private async Task<bool?> FollowAsync(HttpMethod method, Uri address, CancellationToken cancel)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (!Domain.ItemRules.IsWebAddress(address.AbsoluteUri))
            {
                return false;
            }

            using var question = new HttpRequestMessage(method, address);
            question.Headers.UserAgent.ParseAdd("Vliegwiel-linkcontrole/1");
            using var answer = await _http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                continue;
            }

            // Somebody is there but wants to know who asks, or finds that we ask too often: the link is not broken.
            return (int)answer.StatusCode switch
            {
                401 or 403 or 429 => method == HttpMethod.Head ? null : true,
                404 or 405 or 410 or 501 => method == HttpMethod.Head ? null : false,
                var code => code < 400,
            };
        }

        return false;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var open = Array.FindAll(addresses, FetchLimits.IsOutside);
        if (open.Length == 0 || open.Length < addresses.Length)
        {
            throw new HttpRequestException("The address is not on the open internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException problem)
        {
            socket.Dispose();
            throw new HttpRequestException("No connection.", problem);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
