// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Design.Text;

namespace Vliegwiel.Design.Forms;

/// <summary>Says that a text must be a number as it is written in Dutch. No text is no error: that is for Required.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DutchNumberAttribute : ValidationAttribute
{
    /// <summary>A rule with the sentence that fits any number.</summary>
    public DutchNumberAttribute()
        : base("Vul een getal in, zoals 1250 of 1.250,50.")
    {
    }

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Numbers.TryParse(text, out _);
}
