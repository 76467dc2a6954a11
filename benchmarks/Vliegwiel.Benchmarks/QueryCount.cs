// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Benchmarks;

/// <summary>Counts what each request asks of the database and says it in a header of the answer.</summary>
internal sealed class QueryCount : DbCommandInterceptor, IStartupFilter
{
    public const string Header = "Meting-Vragen";

    private readonly AsyncLocal<StrongBox<int>?> _request = new();

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(this);
        services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(this));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            var asked = _request.Value = new StrongBox<int>();
            http.Response.OnStarting(() =>
            {
                http.Response.Headers[Header] = asked.Value.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            await rest();
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Counted(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Counted(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Counted(result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(result);

    private T Counted<T>(T result)
    {
        if (_request.Value is { } asked)
        {
            asked.Value++;
        }

        return result;
    }
}
