// SPDX-License-Identifier: EUPL-1.2
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Vliegwiel.Web.Serving;

/// <summary>How much may be brought at once, and how slowly.</summary>
internal static class UploadLimits
{
    public const long MaxRequestBytes = 220L * 1024 * 1024;
    public const int MaxFormFields = 2000;

    /// <summary>Slower than this for longer than the grace is no person on a bad line but somebody who keeps the site busy.</summary>
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));

    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxRequestBytes;
        limits.MinRequestBodyDataRate = SlowestBody;
        limits.MinResponseDataRate = SlowestBody;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.MaxConcurrentConnections = 5000;
    }
}

/// <summary>How often somebody may try to get in.</summary>
internal static class RateLimits
{
    public const string SigningIn = "aanmelden";

    public static void AddTo(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SigningIn, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
    });
}
