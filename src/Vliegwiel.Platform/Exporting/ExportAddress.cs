// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Platform.Exporting;

/// <summary>The address of the list that a file was made of: with its filters, without the form of the file.</summary>
public static class ExportAddress
{
    /// <param name="list">The address of the list without filters, whole.</param>
    public static string Of(string list, IQueryCollection query) =>
        list + QueryString.Create(query.Where(q => q.Key is not ("als" or "pagina") && q.Value.ToString().Length > 0));
}
