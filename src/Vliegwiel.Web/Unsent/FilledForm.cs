// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using System.Text;
using Vliegwiel.Platform.Unsent;

namespace Vliegwiel.Web.Unsent;

/// <summary>One form of a page of this site, with kept values put into its fields. The page itself knows nothing of it.</summary>
/// <remarks>What the page shows and what was typed both count: a field that the page no longer has is told, not lost.</remarks>
internal sealed class FilledForm
{
    private readonly string _page;
    private readonly List<MarkupTag> _tags;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _filled = new();
    private int _copied;

    private FilledForm(string page, List<MarkupTag> tags) => (_page, _tags, _copied) = (page, tags, tags[0].End);

    /// <summary>The button that was pressed, when the form has more than one.</summary>
    public FormValue? Pressed { get; private set; }

    /// <summary>What was typed and has no field on this page now.</summary>
    public IReadOnlyList<FormValue> Left { get; private set; } = [];

    /// <summary>Finds the form with this handler; null when the page does not have it.</summary>
    public static FilledForm? Find(string page, string handler)
    {
        List<MarkupTag>? form = null;
        foreach (var tag in Walk(page))
        {
            if (tag is { Name: "form", IsEnd: false })
            {
                form = [];
            }

            form?.Add(tag);
            if (tag is { Name: "form", IsEnd: true } && form is not null)
            {
                if (form.Exists(t => t.Name == "input" && t["name"] == SentForm.Handler && t["value"] == handler))
                {
                    return new FilledForm(page, form);
                }

                form = null;
            }
        }

        return null;
    }

    /// <summary>Puts the kept values into the fields.</summary>
    public void Fill(IReadOnlyList<FormValue> fields)
    {
        foreach (var field in fields)
        {
            (_values.TryGetValue(field.Name, out var values) ? values : _values[field.Name] = []).Add(field.Value);
        }

        string? list = null;
        foreach (var tag in _tags.Where(t => !t.IsEnd))
        {
            switch (tag.Name)
            {
                case "input":
                    FillInput(tag);
                    break;
                case "textarea" when tag["name"] is { } name && Take(name) is { } text:
                    CopyUntil(tag.End);

                    // A browser drops the first line break.
                    _filled.Append(text is ['\n' or '\r', ..] ? "\n" : "").Append(MarkupTag.Encode(text));
                    _copied = Math.Max(tag.End, _page.IndexOf("</textarea", tag.End, StringComparison.OrdinalIgnoreCase));
                    break;
                case "select":
                    list = tag["name"];
                    break;
                case "option" when list is not null && fields.Any(f => f.Name.Equals(list, StringComparison.OrdinalIgnoreCase)):
                    Choose(tag, list, "selected", tag["value"] ?? TextAfter(tag));
                    break;
                case "button" when tag["name"] is { Length: > 0 } name && Take(name, tag["value"] ?? ""):
                    Pressed = new FormValue(name, tag["value"] ?? "");
                    break;
            }
        }

        Left = [.. _values.SelectMany(v => v.Value, (v, value) => new FormValue(v.Key, value)).Where(v => v.Value.Length > 0)];
    }

    /// <summary>The whole page, with the form as it is now and this before its first field.</summary>
    public string PageWith(string notice)
    {
        CopyUntil(_tags[^1].End);
        return string.Concat(_page.AsSpan(0, _tags[0].End), notice, _filled.ToString(), _page.AsSpan(_tags[^1].End));
    }

    private static IEnumerable<MarkupTag> Walk(string page)
    {
        for (var tag = MarkupTag.Next(page, 0); tag is not null;)
        {
            yield return tag;
            var from = tag.End;

            // What stands in these is text.
            if (!tag.IsEnd && tag.Name is "script" or "style" or "textarea" or "title" && page.IndexOf($"</{tag.Name}", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
            {
                from = end;
            }

            tag = MarkupTag.Next(page, from);
        }
    }

    private void FillInput(MarkupTag tag)
    {
        if (tag["name"] is not { Length: > 0 } name || name is SentForm.Handler or SentForm.Token)
        {
            return;
        }

        switch (tag["type"]?.ToLowerInvariant())
        {
            case "file" or "password" or "submit" or "button" or "image" or "reset":
                break;
            case "checkbox" or "radio":
                Choose(tag, name, "checked", tag["value"] ?? "on");
                break;
            case var type when Take(name) is { } text:
                tag.Set("value", text);
                if (type == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    tag.Set("type", "text");
                }

                Replace(tag);
                break;
        }
    }

    private void Choose(MarkupTag tag, string name, string state, string value)
    {
        var chosen = Take(name, value);
        if (chosen != tag.Has(state))
        {
            tag.Set(state, chosen ? "" : null);
            Replace(tag);
        }
    }

    /// <summary>The next value under a name.</summary>
    private string? Take(string name)
    {
        if (!_values.TryGetValue(name, out var values) || values.Count == 0)
        {
            return null;
        }

        var value = values[0];
        values.RemoveAt(0);
        return value;
    }

    private bool Take(string name, string value) => _values.TryGetValue(name, out var values) && values.Remove(value);

    private string TextAfter(MarkupTag tag)
    {
        var end = _page.IndexOf('<', tag.End);
        return WebUtility.HtmlDecode(_page[tag.End..(end < 0 ? tag.End : end)]).Trim();
    }

    private void Replace(MarkupTag tag)
    {
        CopyUntil(tag.Start);
        _filled.Append(tag);
        _copied = tag.End;
    }

    private void CopyUntil(int place)
    {
        if (place > _copied)
        {
            _filled.Append(_page, _copied, place - _copied);
            _copied = place;
        }
    }
}
