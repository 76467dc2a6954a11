// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Editing;

/// <summary>That a text, when there is one, is the address of a page on the web.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    public WebAddressAttribute() => ErrorMessage = ItemRules.WebAddress;

    public override bool IsValid(object? value) => value is not string text || string.IsNullOrWhiteSpace(text) || ItemRules.IsWebAddress(text.Trim());
}
