// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore.Storage;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Data;

/// <summary>Several saves that count together or not at all.</summary>
internal static class Together
{
    extension(VliegwielDb db)
    {
        /// <returns>Null when somebody higher up began already, and commits.</returns>
        public async Task<IDbContextTransaction?> BeginTogetherAsync() => db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
    }
}
