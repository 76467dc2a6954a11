// SPDX-License-Identifier: EUPL-1.2
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Vliegwiel.Platform.Data;

/// <summary>A key with which cookies and tokens are protected; kept in the database so that every node can read what another wrote.</summary>
internal sealed class ProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

/// <summary>Keeps the keys of DataProtection in the database (decision D19).</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
        return [.. db.Set<ProtectionKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
#pragma warning disable MA0042, CA1849 // the framework asks for this synchronously, once in ninety days
        db.SaveChangesAsync(CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore MA0042, CA1849 // end of the exception above
    }
}
