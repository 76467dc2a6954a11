// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Tests.Operations;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>The description of the API against the NL API Design Rules, by the ruleset of the government and a program that nobody here wrote.</summary>
public sealed class ApiRulesTests
{
    [Fact]
    public async Task The_description_of_the_api_breaks_no_rule()
    {
        var clients = Path.Combine(Environment.GetEnvironmentVariable("VLIEGWIEL_MATERIAAL") ?? "", "engineering", "clients");
        var rules = Path.Combine(clients, "adr", "product.yaml");
        Assert.SkipUnless(File.Exists(rules), "niet gedraaid: VLIEGWIEL_MATERIAAL wijst geen map met engineering/clients/adr/product.yaml aan");
        var spectral = Environment.GetEnvironmentVariable("VLIEGWIEL_SPECTRAL") is { Length: > 0 } given ? given : Path.Combine(clients, "node_modules", ".bin", "spectral");
        Assert.SkipUnless(File.Exists(spectral), "niet gedraaid: spectral staat niet bij het materiaal, en VLIEGWIEL_SPECTRAL wijst geen spectral aan");

        var (exitCode, said) = await ShortProgram.RunAsync("node", spectral, "lint", "--fail-severity", "warn", "-r", rules, Path.Combine(Repository.Root, "docs", "api", "openapi.json"));

        Assert.True(exitCode == 0, said);
    }
}
