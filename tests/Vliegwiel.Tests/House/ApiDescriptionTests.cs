// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.House;

/// <summary>The description of the API that is committed is the one that is served.</summary>
public sealed class ApiDescriptionTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [Fact]
    public async Task The_committed_description_is_what_the_site_says()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var program = site.Anonymous();

        var served = await program.GetAsync("/api/v1/openapi.json");

        using var document = JsonDocument.Parse(served.Body);
        var text = JsonSerializer.Serialize(document, Readable) + "\n";
        var approved = Path.Combine(Repository.Root, "docs", "api", "openapi.json");
        if (!File.Exists(approved) || await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) != text)
        {
            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "openapi.json"), text, TestContext.Current.CancellationToken);
            Assert.Fail($"De API is veranderd. Vergelijk {Path.Combine(AppContext.BaseDirectory, "openapi.json")} met docs/api/openapi.json en neem hem over als dat zo hoort.");
        }

        Assert.Equal("0.1.0", served.Answer.Headers.GetValues("API-Version").Single());
        Assert.Equal("*", served.Answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/api/v1/documenten?pagina=nul", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/documenten/geen-id", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/documenten/", HttpStatusCode.NotFound)]
    public async Task A_program_is_told_no_in_one_form(string address, HttpStatusCode status)
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        using var program = site.Anonymous();

        var answer = await program.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.RootElement.GetProperty("title").GetString());
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }
}
