// SPDX-License-Identifier: EUPL-1.2
using System.Threading.RateLimiting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Web.Serving;

/// <summary>How much may be brought at once.</summary>
internal static class UploadLimits
{
    public const long MaxRequestBytes = 220L * 1024 * 1024;
}

/// <summary>How often somebody may try to get in.</summary>
internal static class RateLimits
{
    public const string SigningIn = SignInPolicies.RateLimit;

    public static void AddTo(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SigningIn, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
    });
}

/// <summary>Ready when the database answers.</summary>
internal sealed class ReadinessCheck(DatabaseUpgrade database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.IsReachableAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
