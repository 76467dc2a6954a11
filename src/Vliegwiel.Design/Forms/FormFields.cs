// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Components.Forms;

namespace Vliegwiel.Design.Forms;

/// <summary>The fields that stand in a form, in the order in which they are read.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<FieldIdentifier, Place> _places = [];
    private readonly List<FieldIdentifier> _order = [];

    /// <summary>A field came that was not known yet. The summary stands above the fields and is made before them.</summary>
    public Action? Extended { get; set; }

    public static FormFields Of(EditContext form)
    {
        if (form.Properties.TryGetValue(typeof(FormFields), out object? found))
        {
            return (FormFields)found;
        }

        FormFields fields = new();
        form.Properties[typeof(FormFields)] = fields;
        return fields;
    }

    public void Add(FieldIdentifier field, Place place)
    {
        bool known = _places.ContainsKey(field);
        _places[field] = place;
        if (!known)
        {
            _order.Add(field);
            Extended?.Invoke();
        }
    }

    /// <summary>Every message once: those of fields with the id to go to, the rest without.</summary>
    public IReadOnlyList<FormProblem> Problems(EditContext form)
    {
        List<FormProblem> problems = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var field in _order)
        {
            told.UnionWith(form.GetValidationMessages(field));
            problems.AddRange(_places[field].Errors().Select(message => new FormProblem(message, _places[field].Id)));
        }

        problems.AddRange(form.GetValidationMessages().Where(told.Add).Select(message => new FormProblem(message, null)));
        return problems;
    }

    internal sealed record Place(string Id, Func<IReadOnlyList<string>> Errors);
}

/// <summary>Something that is wrong with a filled-in form, and the field to mend it in when it is about one field.</summary>
internal sealed record FormProblem(string Message, string? FieldId);
