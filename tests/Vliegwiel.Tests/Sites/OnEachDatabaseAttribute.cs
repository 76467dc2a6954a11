// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Vliegwiel.Tests.Sites;

/// <summary>Which of the two databases a test runs on.</summary>
public enum TestDatabase { Sqlite, Postgres }

/// <summary>Runs a test once on each database; without a PostgreSQL server that half is skipped, and counted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow(TestDatabase.Sqlite),
            new TheoryDataRow(TestDatabase.Postgres) { Skip = PostgresServer.WhyNot },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
