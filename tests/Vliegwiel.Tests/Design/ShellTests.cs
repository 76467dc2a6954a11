// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Layout;
using Xunit;

namespace Vliegwiel.Tests.Design;

public sealed class ShellTests
{
    private static readonly NavItem[] Menu = [new("Mijn dag", "/"), new("Bibliotheek", "/bibliotheek"), new("Agenda's", "/agendas")];

    [Theory]
    [InlineData("/", "Mijn dag", "page")]
    [InlineData("/bibliotheek?thema=bouw", "Bibliotheek", "page")]
    [InlineData("/bibliotheek/b-12", "Bibliotheek", "true")]
    public async Task The_menu_says_where_one_is(string address, string item, string current)
    {
        var page = await Rendering.Of<SiteShell>(address, ("Items", Menu));

        var marked = Assert.Single(page.QuerySelectorAll("nav [aria-current]"));
        Assert.Equal((item, current), (marked.TextContent, marked.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task The_first_thing_on_a_page_leads_past_the_menu()
    {
        var page = await Rendering.Of<SiteShell>("/bibliotheek?thema=bouw", ("Items", Menu), ("ChildContent", Rendering.Text("Inhoud")));

        Assert.Equal("/bibliotheek?thema=bouw#inhoud", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Inhoud", page.QuerySelector("main#inhoud")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_menu_of_a_person_opens_without_script_and_is_absent_for_a_visitor()
    {
        var person = await Rendering.Of<SiteShell>("/", ("PersonName", "Kim"), ("PersonMenu", new NavItem[] { new("Meldingen", "/meldingen") }), ("SignInHref", "/inloggen"));
        var visitor = await Rendering.Of<SiteShell>("/", ("SignInHref", "/inloggen"));

        Assert.Equal("Meldingen", person.QuerySelector("details > summary + ul a")!.TextContent);
        Assert.Null(person.QuerySelector("a[href='/inloggen']"));
        Assert.Null(visitor.QuerySelector("details"));
        Assert.Equal("Aanmelden", visitor.QuerySelector("a[href='/inloggen']")!.TextContent);
    }

    [Fact]
    public async Task Searching_is_a_plain_form_that_remembers_the_question()
    {
        var page = await Rendering.Of<SiteShell>("/zoeken?q=beton", ("SearchText", "beton"));

        var form = page.QuerySelector("form[role=search]")!;
        Assert.Equal(("get", "/zoeken"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("beton", form.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("label[for=site-search]"));
    }

    [Fact]
    public async Task The_theme_is_one_class_and_the_demo_says_that_it_is_one()
    {
        var page = await Rendering.Of<SiteShell>("/", ("ThemeClass", "vliegwiel-blauw"), ("DemoNotice", "Verzonnen inhoud."));

        Assert.NotNull(page.QuerySelector(".vliegwiel-blauw main"));
        Assert.Equal("Verzonnen inhoud.", page.QuerySelector("header > p")!.TextContent);
    }
}
