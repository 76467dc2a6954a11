// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Lists;

namespace Vliegwiel.Tests.Design;

/// <summary>A site with one form, to send answers to through the framework's own form binding.</summary>
internal sealed class FormSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FormSite(WebApplication app) => _app = app;

    public static async Task<FormSite> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<FormPage>().DisableAntiforgery();
        await app.StartAsync(cancel);
        return new FormSite(app);
    }

    public async Task<(int Status, IDocument Page)> SendAsync(CancellationToken cancel, params (string Name, string Value)[] answers)
    {
        using var client = _app.GetTestClient();
        using FormUrlEncodedContent form = new(
            answers.Select(a => KeyValuePair.Create(a.Name, a.Value)).Append(new("_handler", "proef")));
        using var response = await client.PostAsync(new Uri("/proef", UriKind.Relative), form, cancel);
        return ((int)response.StatusCode, Rendering.Read(await response.Content.ReadAsStringAsync(cancel)));
    }

    public async Task<(int Status, IDocument Page)> OpenAsync(CancellationToken cancel)
    {
        using var client = _app.GetTestClient();
        using var response = await client.GetAsync(new Uri("/proef", UriKind.Relative), cancel);
        return ((int)response.StatusCode, Rendering.Read(await response.Content.ReadAsStringAsync(cancel)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>What the form asks.</summary>
public sealed class FormAnswers
{
    [Required(ErrorMessage = "Vul een naam in.")]
    public string? Name { get; set; }

    public int? Count { get; set; }

    [Required(ErrorMessage = "Vul een datum in.")]
    public DateOnly? From { get; set; }

    [DutchNumber]
    public string? Mass { get; set; }

    public List<string>? Tags { get; set; }

    public string? Note { get; set; }
}

/// <summary>The page with the form; a name of "weiger" is refused.</summary>
[Route("/proef")]
public sealed class FormPage : ComponentBase
{
    private static readonly Choice[] Tags = [new("a", "Hout"), new("b", "Beton"), new("c", "Textiel")];
    private string? _refusal;
    private string? _outcome;

    [SupplyParameterFromForm(FormName = "proef")] private FormAnswers Request { get; set; } = null!;

    protected override void OnInitialized() => Request ??= new();

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<RefusalSummary>(0);
        builder.AddComponentParameter(1, nameof(RefusalSummary.Message), _refusal);
        builder.CloseComponent();
        builder.OpenComponent<EditForm>(2);
        builder.AddComponentParameter(3, nameof(EditForm.Model), Request);
        builder.AddComponentParameter(4, nameof(EditForm.FormName), "proef");
        builder.AddComponentParameter(5, nameof(EditForm.OnValidSubmit), EventCallback.Factory.Create<EditContext>(this, Save));
        builder.AddComponentParameter(6, nameof(EditForm.ChildContent), (RenderFragment<EditContext>)(_ => Fields));
        builder.CloseComponent();
        builder.OpenElement(7, "output");
        builder.AddContent(8, _outcome);
        builder.CloseElement();
    }

    private void Fields(RenderTreeBuilder builder)
    {
        builder.OpenComponent<DataAnnotationsValidator>(0);
        builder.CloseComponent();
        builder.OpenComponent<ErrorSummary>(1);
        builder.CloseComponent();
        builder.OpenComponent<TextField<string?>>(10);
        builder.AddComponentParameter(11, "For", (System.Linq.Expressions.Expression<Func<string?>>)(() => Request.Name));
        builder.AddComponentParameter(12, "Label", "Naam");
        builder.AddComponentParameter(13, "Hint", "Kort en herkenbaar");
        builder.CloseComponent();
        builder.OpenComponent<TextField<int?>>(20);
        builder.AddComponentParameter(21, "For", (System.Linq.Expressions.Expression<Func<int?>>)(() => Request.Count));
        builder.AddComponentParameter(22, "Label", "Aantal");
        builder.CloseComponent();
        builder.OpenComponent<DateField>(30);
        builder.AddComponentParameter(31, "For", (System.Linq.Expressions.Expression<Func<DateOnly?>>)(() => Request.From));
        builder.AddComponentParameter(32, "Label", "Geldig vanaf");
        builder.CloseComponent();
        builder.OpenComponent<NumberField>(40);
        builder.AddComponentParameter(41, "For", (System.Linq.Expressions.Expression<Func<string?>>)(() => Request.Mass));
        builder.AddComponentParameter(42, "Label", "Massa");
        builder.AddComponentParameter(43, "Unit", "ton");
        builder.CloseComponent();
        builder.OpenComponent<CheckboxGroupField>(50);
        builder.AddComponentParameter(51, "For", (System.Linq.Expressions.Expression<Func<List<string>?>>)(() => Request.Tags));
        builder.AddComponentParameter(52, "Label", "Onderwerpen");
        builder.AddComponentParameter(53, "Options", Tags);
        builder.CloseComponent();
        builder.OpenComponent<TextAreaField>(60);
        builder.AddComponentParameter(61, "For", (System.Linq.Expressions.Expression<Func<string?>>)(() => Request.Note));
        builder.AddComponentParameter(62, "Label", "Toelichting");
        builder.AddComponentParameter(63, "Optional", true);
        builder.CloseComponent();
    }

    private void Save()
    {
        if (Request.Name == "weiger")
        {
            _refusal = "Deze naam is bezet. Kies een andere.";
            return;
        }

        _outcome = $"{Request.From:yyyy-MM-dd} {Request.Count} {string.Join('+', Request.Tags ?? [])}";
    }
}
