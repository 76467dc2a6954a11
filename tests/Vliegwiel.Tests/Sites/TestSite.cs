// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vliegwiel.Library.Reading;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Search;
using Vliegwiel.Web.Serving;
using Xunit;

namespace Vliegwiel.Tests.Sites;

/// <summary>
/// The whole site on a real server with a copy of the demonstration region. Nothing runs by itself: a test says
/// when jobs are done and when the index catches up.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Spinner = "spinner@kringloop.example";
    public const string Secretary = "secretaris@kringloop.example";
    public const string PolicyOfficer = "beleid@lindedal.example";
    public const string Client = "beheer@velderdam.example";
    public const string Contractor = "projecten@dekei.example";
    public const string Neutral = "grondstoffen@driebeken.example";
    public const string OrganisationAdministrator = "organisatiebeheer@heuvelrade.example";
    public const string SiteAdministrator = "beheer@kringloop.example";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Site _site;
    private readonly Region _region;
    private bool _keepRegion;

    private TestSite(Site site, Region region, TestClock clock, ProblemLog problems) => (_site, _region, Clock, Problems) = (site, region, clock, problems);

    /// <summary>What the site logged as an error.</summary>
    public ProblemLog Problems { get; }

    public TestClock Clock { get; }

    public Uri Address => new(_site.Address);

    public string Folder => _region.Folder;

    public IServiceProvider Services => _site.Services;

    public string? FirstAdministratorLink => _site.FirstAdministratorLink;

    public static Task<TestSite> OpenAsync(TestDatabase database) => OpenAsync(database, _ => { });

    public static async Task<TestSite> OpenAsync(TestDatabase database, Action<WebApplicationBuilder> adjust)
    {
        var region = await Regions.CopyAsync(database);
        return await OpenAsync(region, region.Settings, adjust);
    }

    public static Task<TestSite> OpenAsync(Region region, SiteSettings settings, Action<WebApplicationBuilder> adjust) => OpenAsync(region, settings, adjust, keepRegion: false);

    /// <param name="keepRegion">Somebody else goes on with it, so it stays when this site closes.</param>
    public static async Task<TestSite> OpenAsync(Region region, SiteSettings settings, Action<WebApplicationBuilder> adjust, bool keepRegion)
    {
        var clock = new TestClock();
        var problems = new ProblemLog();
        var site = await Site.OpenAsync(settings, builder =>
        {
            Quiet(builder);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Logging.AddProvider(problems);
            adjust(builder);
        }, TestContext.Current.CancellationToken);
        await site!.StartAsync(TestContext.Current.CancellationToken);
        return new TestSite(site, region, clock, problems) { _keepRegion = keepRegion };
    }

    /// <summary>No work by itself, no log on the screen, and the reader of documents beside the tests.</summary>
    public static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        foreach (var hosted in builder.Services.Where(s => s.ServiceType == typeof(IHostedService)
            && (s.ImplementationType?.Assembly == typeof(VliegwielDb).Assembly || s.ImplementationFactory?.Method.Module.Assembly == typeof(VliegwielDb).Assembly)).ToList())
        {
            builder.Services.Remove(hosted);
        }

        builder.Services.Replace(ServiceDescriptor.Singleton(new ReadingLimits
        {
            ChildCommand = ["dotnet", Path.Combine(AppContext.BaseDirectory, "vliegwiel.dll"), "lees-document"],
        }));
    }

    public Visitor Anonymous() => new(this);

    public async Task<Visitor> AsAsync(string email)
    {
        var visitor = new Visitor(this);
        await visitor.SignInAsync(await PersonIdAsync(email));
        return visitor;
    }

    public async Task<Guid> PersonIdAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NetworkDirectory>().FindPersonIdByEmailAsync(email, TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException($"The region has no {email}.");
    }

    public Task<int> RunJobsAsync() => Services.GetRequiredService<JobRunner>().RunAllAsync(TestContext.Current.CancellationToken);

    /// <summary>On PostgreSQL a transaction of another test on the same server may hold the journal back for a moment: look again until it is read.</summary>
    public async Task CatchUpAsync()
    {
        var replica = Services.GetRequiredService<SearchReplica>();
        var waited = Stopwatch.StartNew();
        do
        {
            await replica.CatchUpAsync(TestContext.Current.CancellationToken);
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"The index is behind after {Patience}: a transaction on this server does not end.");
            }
        }
        while (await replica.IsBehindAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Does all work that waits and brings the index up to it.</summary>
    public async Task SettleAsync()
    {
        await RunJobsAsync();
        await CatchUpAsync();
    }

    /// <summary>Acts on the services as this person; for what a test must prepare and no page does yet.</summary>
    public async Task<T> InScopeAsync<T>(string? email, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        if (email is not null)
        {
            var actor = await scope.ServiceProvider.GetRequiredService<IActorSource>().FindAsync(await PersonIdAsync(email), TestContext.Current.CancellationToken);
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor!);
        }

        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        if (!_keepRegion)
        {
            _region.Dispose();
        }
    }
}

/// <summary>A clock that stands still until a test moves it. It starts at the present, because cookies carry real days.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}

/// <summary>Keeps what the site logs as an error, so that a test that got a 500 can say why.</summary>
internal sealed class ProblemLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

    public override string ToString() => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose() { }
}
