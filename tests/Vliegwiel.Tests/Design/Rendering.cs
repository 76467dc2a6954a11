// SPDX-License-Identifier: EUPL-1.2
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vliegwiel.Tests.Design;

/// <summary>Makes the HTML of a component as a page at some address would.</summary>
internal static class Rendering
{
    public static async Task<IDocument> Of<TComponent>(string address = "/", params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        Read(await HtmlOf<TComponent>(address, parameters));

    public static Task<IDocument> Of(RenderFragment content, string address = "/") =>
        Of<Holder>(address, (nameof(Holder.ChildContent), content));

    public static async Task<string> HtmlOf<TComponent>(string address, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton<NavigationManager>(new Place(address))
            .AddSingleton<AntiforgeryStateProvider, NoAntiforgery>()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<TComponent>(
                ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)));
            return output.ToHtmlString();
        });
    }

    public static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    private sealed class Holder : ComponentBase
    {
        [Parameter] public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
    }

    private sealed class Place : NavigationManager
    {
        public Place(string address) => Initialize("https://vliegwiel.example/", "https://vliegwiel.example" + address);
    }

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
