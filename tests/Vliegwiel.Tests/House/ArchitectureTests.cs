// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>Boundaries that the compiler cannot keep.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void A_module_shows_others_its_contracts_and_nothing_else()
    {
        var strays = from module in AllModules.List
                     from type in module.GetType().Assembly.GetExportedTypes()
                     where !type.Namespace!.EndsWith(".Contracts", StringComparison.Ordinal)
                     where !typeof(IModule).IsAssignableFrom(type) && !typeof(IComponent).IsAssignableFrom(type)
                     where type.Name != "_Imports"
                     select type.FullName;

        Assert.Empty(strays);
    }

    [Fact]
    public void The_domain_knows_neither_the_web_nor_the_database()
    {
        var strays = from module in AllModules.List
                     from type in module.GetType().Assembly.GetTypes()
                     where type.Namespace?.EndsWith(".Domain", StringComparison.Ordinal) == true
                     from member in type.GetProperties().Select(p => p.PropertyType)
                         .Concat(type.GetMethods().SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
                         .Concat(type.GetConstructors(Everything).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
                         .Concat(type.GetFields(Everything).Select(f => f.FieldType))
                     where member.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true
                     select $"{type.FullName} knows {member}";

        Assert.Empty(strays.Distinct());
    }

    [Theory, OnEachDatabase]
    public async Task Table_names_start_with_the_name_of_their_module(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await using var scope = site.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<VliegwielDb>().Model;

        var strays = from entity in model.GetEntityTypes()
                     let module = entity.ClrType.Assembly.GetName().Name!.Split('.')[1].ToLowerInvariant()
                     where entity.GetTableName()?.StartsWith(module + "_", StringComparison.Ordinal) != true
                     select $"{entity.ClrType} is in {entity.GetTableName()}";

        Assert.Empty(strays);
    }

    [Theory, OnEachDatabase]
    public async Task Every_route_says_who_may_come_in(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        var silent = from endpoint in endpoints
                     where endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                     where !endpoint.RoutePattern.RawText!.StartsWith("/_framework/", StringComparison.Ordinal) // the framework's own, behind the fallback policy
                     select endpoint.RoutePattern.RawText;

        Assert.NotEmpty(endpoints);
        Assert.Empty(silent);
    }

    private const System.Reflection.BindingFlags Everything =
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
}
