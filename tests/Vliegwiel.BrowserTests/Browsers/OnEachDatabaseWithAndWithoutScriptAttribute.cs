// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Vliegwiel.Tests.Sites;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>Runs a test on each database, in a browser with JavaScript and in one without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseWithAndWithoutScriptAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from database in Enum.GetValues<TestDatabase>() from script in new[] { true, false } select Row(database, script)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow<TestDatabase, bool> Row(TestDatabase database, bool script) => new(database, script)
    {
        Skip = database == TestDatabase.Postgres ? PostgresServer.WhyNot : null,
    };
}
