// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Web.Serving;

/// <summary>Whether this node can do its work: the database answers, the folder takes files and the search index is whole.</summary>
internal sealed class Readiness(DatabaseUpgrade database, DataFolder folder, SearchReplica search) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = new List<string>();
        if (!await database.IsReachableAsync(cancellationToken))
        {
            missing.Add("de database antwoordt niet");
        }

        if (!folder.IsWritable())
        {
            missing.Add("in de gegevensmap kan niet worden geschreven");
        }

        if (search.NeedsRebuild)
        {
            missing.Add("de zoekindex moet opnieuw worden gemaakt");
        }

        return missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", missing));
    }

    /// <summary>Says nothing about versions or addresses: anybody may read it.</summary>
    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(report.Status == HealthStatus.Healthy
            ? "in orde\n"
            : string.Concat(report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy).Select(e => $"niet in orde: {e.Description ?? "de controle mislukte"}\n")), http.RequestAborted);
    }
}
