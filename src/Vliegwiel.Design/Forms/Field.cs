// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Forms.Mapping;

namespace Vliegwiel.Design.Forms;

/// <summary>
/// A question of a form: label, hint, error and input that belong together. It takes its name from the property it
/// fills, keeps what was typed after an error, and tells the error summary where it stands.
/// </summary>
/// <remarks>On top of the framework's own field, so that its name is always the one that form binding expects.</remarks>
public abstract class Field<TValue> : InputBase<TValue>
{
    [CascadingParameter] private FormMappingContext? Mapping { get; set; }

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

    /// <summary>True when what was sent could not become a value at all.</summary>
    protected virtual bool IsUnreadable => Mapping?.GetErrors(Name) is not null;

    /// <summary>What was typed when that could not be read, otherwise the value.</summary>
    protected string? Typed => IsUnreadable ? Attempted : Written(Value);

    /// <summary>What was sent but could not be read.</summary>
    protected virtual string? Attempted => Mapping?.GetAttemptedValue(Name);

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
    protected override void OnParametersSet() => FormFields.Of(EditContext).Add(FieldIdentifier, new(InputId, () => Errors));

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("Static rendering never parses in the field: the form is bound before the page is made.");
}
