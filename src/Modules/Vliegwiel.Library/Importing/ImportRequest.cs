// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Vliegwiel.Library.Fetching;

namespace Vliegwiel.Library.Importing;

/// <summary>What somebody fills in to add documents; the names stand in the form.</summary>
internal sealed class ImportRequest : IValidatableObject
{
    public const int MaxFiles = 100;

    public IReadOnlyList<IFormFile>? Bestanden { get; set; }

    /// <summary>Web addresses, one on a line.</summary>
    public string? Adressen { get; set; }

    [Required(ErrorMessage = "Kies wie deze documenten mag zien.")]
    public string? Voor { get; set; }

    public IReadOnlyList<string> AddressList => (Adressen ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Bestanden is not { Count: > 0 } && AddressList.Count == 0)
        {
            yield return new ValidationResult("Kies één of meer bestanden. Of typ een webadres.", [nameof(Bestanden)]);
        }

        if (AddressList.Select(a => WebAddress.Parse(a).Refusal).FirstOrDefault(r => r is not null) is { } refusal)
        {
            yield return new ValidationResult(refusal.Message, [nameof(Adressen)]);
        }
    }
}
