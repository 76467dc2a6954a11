// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Vliegwiel.Design.Lists;
using Xunit;

namespace Vliegwiel.Tests.Design;

public sealed class ListTests
{
    private const string Here = "/activiteiten?thema=bouw&thema=water&sorteer=naam&pagina=3&woord=a%26b";

    private sealed record Row(string Name, string Budget);

    [Fact]
    public async Task A_sort_link_keeps_the_filters_and_starts_at_the_first_page()
    {
        var page = await Table(Here);

        Assert.Equal(
            ["/activiteiten?thema=bouw&thema=water&woord=a%26b&sorteer=-naam", "/activiteiten?thema=bouw&thema=water&woord=a%26b&sorteer=-budget"],
            page.QuerySelectorAll("thead a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_the_column_that_is_sorted_on_says_so()
    {
        var page = await Table("/activiteiten?sorteer=-budget");

        Assert.Equal([null, "descending", null], page.QuerySelectorAll("thead th").Select(th => th.GetAttribute("aria-sort")));
        Assert.Equal("/activiteiten?sorteer=budget", page.QuerySelectorAll("thead a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task The_order_is_the_default_when_the_address_says_nothing()
    {
        var page = await Table("/activiteiten");

        Assert.Equal("ascending", page.QuerySelector("thead th")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_table_has_a_name_can_be_scrolled_by_keyboard_and_labels_its_cells_for_a_phone()
    {
        var page = await Table("/activiteiten");

        var region = page.QuerySelector("[role=group]")!;
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Activiteiten", page.GetElementById(region.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("row", page.QuerySelector("tbody th")!.GetAttribute("scope"));
        Assert.Equal(["Naam", "Budget", "Stand"], page.QuerySelectorAll("tbody tr:first-child > *").Select(c => c.GetAttribute("data-label")));
        Assert.Equal(["Budget"], page.QuerySelectorAll("thead th[data-numeric]").Select(c => c.TextContent.Trim()));
        Assert.Equal("€ 1.250", page.QuerySelector("tbody td[data-numeric]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_chip_takes_off_its_own_value_and_nothing_else()
    {
        var page = await Rendering.Of<FilterChips>(Here, ("Chips", new FilterChip[] { new("thema", "water", "Thema: Water"), new("woord", "a&b", "a&b") }));

        Assert.Equal(
            [
                "/activiteiten?thema=bouw&sorteer=naam&woord=a%26b",
                "/activiteiten?thema=bouw&thema=water&sorteer=naam",
                "/activiteiten?thema=bouw&sorteer=naam",
            ],
            page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Filter weghalen: Thema: Water×", page.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_keep_the_order_but_not_the_page()
    {
        RenderFragment select = builder =>
        {
            builder.OpenComponent<FilterSelect>(0);
            builder.AddComponentParameter(1, "Name", "thema");
            builder.AddComponentParameter(2, "Label", "Thema");
            builder.AddComponentParameter(3, "Options", new Choice[] { new("bouw", "Bouw"), new("water", "Water") });
            builder.CloseComponent();
        };

        var page = await Rendering.Of<FilterBar>(Here, ("ChildContent", select));

        var form = page.QuerySelector("form")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("/activiteiten", form.GetAttribute("action"));
        Assert.Equal([("sorteer", "naam")], form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))));
        Assert.Equal("bouw", form.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(1, 16, "1 2 … 16 Volgende")]
    [InlineData(3, 16, "Vorige 1 2 3 4 … 16 Volgende")]
    [InlineData(7, 16, "Vorige 1 … 6 7 8 … 16 Volgende")]
    [InlineData(16, 16, "Vorige 1 … 15 16")]
    [InlineData(2, 3, "Vorige 1 2 3 Volgende")]
    public async Task Pages_show_the_first_the_last_and_the_neighbours(int number, int count, string expected)
    {
        var page = await Rendering.Of<Pagination>(Here, ("Page", number), ("PageCount", count));

        foreach (var hidden in page.QuerySelectorAll(".visually-hidden").ToArray())
        {
            hidden.Remove();
        }

        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("li").Select(li => li.TextContent.Trim())));
        Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_page_link_keeps_the_rest_of_the_address_and_the_first_page_has_no_number()
    {
        var page = await Rendering.Of<Pagination>(Here, ("Page", 3), ("PageCount", 4));

        Assert.Equal("/activiteiten?thema=bouw&thema=water&sorteer=naam&woord=a%26b&pagina=2", page.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/activiteiten?thema=bouw&thema=water&sorteer=naam&woord=a%26b", page.QuerySelectorAll("li a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task One_page_needs_no_page_numbers()
    {
        var page = await Rendering.Of<Pagination>("/", ("Page", 1), ("PageCount", 1));

        Assert.Null(page.QuerySelector("nav"));
    }

    private static Task<IDocument> Table(string address) => Rendering.Of(
        builder =>
        {
            builder.OpenComponent<DataTable<Row>>(0);
            builder.AddComponentParameter(1, "Items", new Row[] { new("Bestek", "€ 1.250"), new("Paspoort", "€ 500") });
            builder.AddComponentParameter(2, "Label", "Activiteiten");
            builder.AddComponentParameter(3, "DefaultSort", "naam");
            builder.AddComponentParameter(4, "ChildContent", (RenderFragment)(columns =>
            {
                columns.OpenComponent<TableColumn<Row>>(0);
                columns.AddComponentParameter(1, "Title", "Naam");
                columns.AddComponentParameter(2, "SortKey", "naam");
                columns.AddComponentParameter(3, "Value", (Func<Row, string?>)(r => r.Name));
                columns.CloseComponent();
                columns.OpenComponent<TableColumn<Row>>(10);
                columns.AddComponentParameter(11, "Title", "Budget");
                columns.AddComponentParameter(12, "SortKey", "budget");
                columns.AddComponentParameter(13, "HighFirst", true);
                columns.AddComponentParameter(14, "Numeric", true);
                columns.AddComponentParameter(15, "Value", (Func<Row, string?>)(r => r.Budget));
                columns.CloseComponent();
                columns.OpenComponent<TableColumn<Row>>(20);
                columns.AddComponentParameter(21, "Title", "Stand");
                columns.AddComponentParameter(22, "ChildContent", (RenderFragment<Row>)(r => Rendering.Text("Op schema")));
                columns.CloseComponent();
            }));
            builder.CloseComponent();
        },
        address);
}
