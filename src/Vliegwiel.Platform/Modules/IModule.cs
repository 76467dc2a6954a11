// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Platform.Modules;

/// <summary>A capability of the platform, described on one page.</summary>
public interface IModule
{
    /// <summary>Short, lower case, stable: it starts the names of the module's tables.</summary>
    string Name { get; }

    void Describe(ModuleBuilder builder);

    void MapApi(IEndpointRouteBuilder api) { }

    /// <summary>Brings what this module ships (lists, schemes) up to this release. Asked at each start after the migrations, so quick when nothing changed.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Plants this module's part of the made-up region in an empty database, as whoever is in the scope's <see cref="People.CurrentActor"/>.</summary>
    Task PlantDemoAsync(IServiceProvider services, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Routes that are neither a page nor API: files, for instance.</summary>
    void MapOther(IEndpointRouteBuilder site) { }
}

/// <summary>A line in the main navigation; shown only to whom it is for.</summary>
public sealed record NavigationLine(string Label, string Url, int Order, bool SignedInOnly);

/// <summary>All modules and what they told about themselves.</summary>
public sealed class ModuleCatalogue
{
    private readonly Dictionary<Type, ObjectKind> _kinds = [];
    private readonly List<NavigationLine> _navigation = [];
    private readonly Dictionary<string, LinkKind> _links = new(StringComparer.Ordinal);

    public ModuleCatalogue(IReadOnlyList<IModule> modules) => Modules = modules;

    public IReadOnlyList<IModule> Modules { get; }

    public IEnumerable<Assembly> Assemblies => Modules.Select(m => m.GetType().Assembly).Distinct();

    public IReadOnlyCollection<ObjectKind> Kinds => _kinds.Values;

    public IEnumerable<NavigationLine> Navigation => _navigation.OrderBy(n => n.Order);

    /// <summary>Null for entities that are not described: parts of other things and bookkeeping.</summary>
    public ObjectKind? KindOf(Type entity) => _kinds.GetValueOrDefault(entity);

    /// <summary>What makes a Draad whole.</summary>
    internal List<ExpectedTie> ExpectedTies { get; } = [];

    /// <summary>Null when no module registered it.</summary>
    public LinkKind? LinkKind(string name) => _links.GetValueOrDefault(name);

    private readonly HashSet<string> _discussed = new(StringComparer.Ordinal);

    /// <summary>Whether people may talk about things of this kind.</summary>
    public bool IsDiscussed(string kind) => _discussed.Contains(kind);

    internal void Discuss(string kind) => _discussed.Add(kind);

    internal void Add(LinkKind kind) => _links.Add(kind.Name, kind);

    internal void Add(ObjectKind kind) => _kinds.Add(kind.Entity, kind);

    internal void Add(NavigationLine line) => _navigation.Add(line);
}

/// <summary>Takes down what a module tells about itself.</summary>
public sealed class ModuleBuilder(IServiceCollection services, ModuleCatalogue catalogue)
{
    public IServiceCollection Services => services;

    public ModuleBuilder UseCase<T>() where T : class
    {
        services.AddScoped<T>();
        return this;
    }

    /// <summary>Answers the questions that other modules may ask.</summary>
    public ModuleBuilder Answers<T>() where T : class => UseCase<T>();

    /// <summary>A kind of thing with a page: how it describes itself to spine and access.</summary>
    public ModuleBuilder Describes<T>(string kind, string label, Func<T, ObjectDescription> describe) where T : class
    {
        catalogue.Add(ObjectKind.Of(kind, label, describe));
        return this;
    }

    /// <summary>People may comment on things of this kind and follow them; the page of the thing shows it with a DiscussionPart.</summary>
    public ModuleBuilder Discusses(string kind)
    {
        catalogue.Discuss(kind);
        return this;
    }

    /// <summary>A kind of tie on the Draad, as it reads towards the lesson (down) and towards the ambition (up).</summary>
    public ModuleBuilder Ties(string kind, string down, string up)
    {
        catalogue.Add(new LinkKind(kind, down, up));
        return this;
    }

    /// <summary>A tie without which the Draad of a kind of thing has a gap, and how the page says so.</summary>
    public ModuleBuilder Expects(string kind, string tie, bool down, string missing)
    {
        catalogue.ExpectedTies.Add(new ExpectedTie(kind, tie, down, missing));
        return this;
    }

    /// <summary>Gives the text of a kind of thing to search.</summary>
    public ModuleBuilder Searches<TSource>() where TSource : class, ISearchSource
    {
        services.AddScoped<ISearchSource, TSource>();
        return this;
    }

    /// <summary>Gives lines to Mijn dag.</summary>
    public ModuleBuilder Day<TSource>() where TSource : class, IDayLines
    {
        services.AddScoped<IDayLines, TSource>();
        return this;
    }

    public ModuleBuilder Hears<TEvent, TReaction>() where TEvent : DomainEvent where TReaction : class, IReaction<TEvent>
    {
        services.AddScoped<TReaction>();
        services.AddSingleton(Subscription.Of<TEvent, TReaction>());
        services.AddSingleton(JobKind.Reaction<TEvent, TReaction>());
        return this;
    }

    public ModuleBuilder Does<TOrder, TWork>() where TOrder : WorkOrder where TWork : class, IWork<TOrder>
    {
        services.AddScoped<TWork>();
        services.AddSingleton(JobKind.Work<TOrder, TWork>());
        return this;
    }

    /// <summary>Work that comes back; <see cref="Does{TOrder,TWork}"/> says how it is done.</summary>
    public ModuleBuilder Repeats<TOrder>(TimeSpan every) where TOrder : WorkOrder, new()
    {
        services.AddSingleton(new RecurringWorkRegistration(new RecurringWork(typeof(TOrder).Name, every, () => new TOrder())));
        return this;
    }

    public ModuleBuilder Navigation(string label, string url, int order, bool signedInOnly = false)
    {
        catalogue.Add(new NavigationLine(label, url, order, signedInOnly));
        return this;
    }
}
