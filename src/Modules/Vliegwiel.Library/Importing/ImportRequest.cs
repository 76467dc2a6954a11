// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Library.Importing;

/// <summary>What somebody fills in to add documents; the names stand in the form.</summary>
internal sealed class ImportRequest
{
    public const int MaxFiles = 100;

    [Required(ErrorMessage = "Kies één of meer bestanden."), MinLength(1, ErrorMessage = "Kies één of meer bestanden.")]
    public IReadOnlyList<IFormFile>? Bestanden { get; set; }

    [Required(ErrorMessage = "Kies wie deze documenten mag zien.")]
    public string? Voor { get; set; }
}
