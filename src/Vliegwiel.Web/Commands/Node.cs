// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Web.Commands;

/// <summary>
/// The platform without a site, for a command. It has the data folder to itself, or another process has it:
/// then it writes rows and jobs only and leaves the work to that process (decision D19).
/// </summary>
internal sealed class Node : IAsyncDisposable
{
    public static readonly Option Data = new("data", "MAP", "de map met index, bestanden en (zonder --db) de database", Required: true);
    public static readonly Option Db = new("db", "VERBINDING", "verbinding met PostgreSQL; zonder deze optie SQLite in de map");

    private readonly ServiceProvider _services;
    private readonly IDisposable? _folder;

    private Node(ServiceProvider services, IDisposable? folder) => (_services, _folder) = (services, folder);

    /// <summary>False: the site or another command is using the folder.</summary>
    public bool HasFolder => _folder is not null;

    public static async Task<Node> OpenAsync(Arguments arguments, CancellationToken cancel)
    {
        var folder = new DataFolder(arguments["data"]);
        var taken = folder.TryTake();
        var services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddPlatform(AllModules.List, folder, new DatabaseSettings(folder.Database, arguments.Find("db")), new MailSettings())
            .AddScoped<Demo>()
            .AddSingleton(new SignInSettings { SiteAddress = "" })
            .BuildServiceProvider(validateScopes: true);
        var node = new Node(services, taken);
        if (taken is not null)
        {
            await node.InScopeAsync(scope => scope.GetRequiredService<DatabaseUpgrade>().RunAsync(cancel));
        }

        return node;
    }

    public SearchReplica Replica => _services.GetRequiredService<SearchReplica>();

    public AsyncServiceScope NewScope() => _services.CreateAsyncScope();

    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = NewScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>Does what was asked for and brings the index up to it; only with the folder.</summary>
    public async Task FinishWorkAsync(CancellationToken cancel)
    {
        await _services.GetRequiredService<JobRunner>().RunAllAsync(cancel);
        await Replica.CatchUpAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder?.Dispose();
    }
}
