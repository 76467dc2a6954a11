// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Design.Forms;

/// <summary>
/// A question of a form: label, hint, error and input that belong together. It takes its name from the property it
/// fills, keeps what was typed after an error, and tells the error summary where it stands.
/// </summary>
/// <remarks>On top of the framework's own field, so that its name is always the one that form binding expects.</remarks>
public abstract class Field<TValue> : InputBase<TValue>
{
    private ValidationMessageStore? _messages;

    [CascadingParameter] private HttpContext? Http { get; set; }

    /// <summary>The property that is filled, as in <c>() => Request.From</c>.</summary>
    [Parameter, EditorRequired] public Expression<Func<TValue>>? For { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What helps to answer; stands before the input.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>True adds "(niet verplicht)" to the label.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The id of the input, when the one made from its name would occur twice.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>What the browser may fill in, as in "email" or "organization".</summary>
    [Parameter] public string? Autocomplete { get; set; }

    /// <summary>Said when what was typed cannot be read; null for the sentence of the kind of field.</summary>
    [Parameter] public string? Unreadable { get; set; }

    /// <summary>The name under which the answer is sent.</summary>
    protected string Name => NameAttributeValue;

    /// <summary>The id of the input.</summary>
    protected string InputId => Id ?? Name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The ids of hint and error; null when there is neither.</summary>
    protected string? DescribedBy => (Hint, Errors.Count) switch
    {
        (null, 0) => null,
        (_, 0) => FieldFrame.HintId(InputId),
        (null, _) => FieldFrame.ErrorId(InputId),
        _ => $"{FieldFrame.HintId(InputId)} {FieldFrame.ErrorId(InputId)}",
    };

    /// <summary>Stands behind the label of a question that may be left open.</summary>
    protected static string Optionally => FieldFrame.Optionally;

    /// <summary>What is wrong with the answer.</summary>
    protected IReadOnlyList<string> Errors =>
        IsUnreadable ? [Unreadable ?? UnreadableSentence] : [.. EditContext.GetValidationMessages(FieldIdentifier).Distinct()];

    /// <summary>For aria-invalid: absent when nothing is wrong.</summary>
    protected string? Invalid => Errors.Count > 0 ? "true" : null;

    /// <summary>What was sent under the name of this field; null when the form was not sent.</summary>
    protected string? Sent =>
        Http is { Request.HasFormContentType: true } && Http.Request.Form.TryGetValue(Name, out var sent) ? sent.ToString() : null;

    /// <summary>True when what was sent cannot become a value at all.</summary>
    /// <remarks>
    /// Asked of the text itself: form binding keeps quiet about it when the property names its form
    /// (<c>SupplyParameterFromForm(FormName = …)</c>), and an unreadable answer would be saved as no answer.
    /// </remarks>
    protected bool IsUnreadable => Sent is { Length: > 0 } sent && !CanRead(sent);

    /// <summary>What was typed when that could not be read, otherwise the value.</summary>
    protected string? Typed => IsUnreadable ? Sent : Written(Value);

    /// <summary>Whether form binding reads this text, and reads it as it was meant.</summary>
    protected virtual bool CanRead(string sent) => BindConverter.TryConvertTo<TValue>(sent, CultureInfo.InvariantCulture, out _);

    /// <summary>The sentence for what could not be read.</summary>
    protected virtual string UnreadableSentence => $"{Label}: dit kunnen we niet lezen. Controleer wat u hebt ingevuld.";

    /// <summary>A value as it stands in the value attribute.</summary>
    protected virtual string? Written(TValue? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (parameters.TryGetValue<Expression<Func<TValue>>>(nameof(For), out var property))
        {
            var field = FieldIdentifier.Create(property);
            ValueExpression = property;
            Value = (TValue?)field.Model.GetType().GetProperty(field.FieldName)?.GetValue(field.Model);
        }

        return base.SetParametersAsync(parameters);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => EditContext.OnValidationRequested += RefuseWhatIsUnreadable;

    /// <inheritdoc />
    protected override void OnParametersSet() => FormFields.Of(EditContext).Add(FieldIdentifier, new(InputId, () => Errors));

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("Static rendering never parses in the field: the form is bound before the page is made.");

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        EditContext?.OnValidationRequested -= RefuseWhatIsUnreadable;
        base.Dispose(disposing);
    }

    private void RefuseWhatIsUnreadable(object? sender, ValidationRequestedEventArgs e)
    {
        _messages ??= new(EditContext);
        _messages.Clear();
        if (IsUnreadable)
        {
            _messages.Add(FieldIdentifier, Unreadable ?? UnreadableSentence);
        }
    }
}
