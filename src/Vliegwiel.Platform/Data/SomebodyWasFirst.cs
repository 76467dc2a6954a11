// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Data;

/// <summary>The second of two people who change the same thing is told, and loses nothing that was typed.</summary>
public sealed record SomebodyWasFirst()
    : Refusal("Iemand anders heeft dit net gewijzigd. Open de pagina opnieuw, kijk wat er veranderd is en doe uw wijziging nog een keer.");

public static class Saving
{
    extension(VliegwielDb db)
    {
        /// <summary>Saves what was changed.</summary>
        /// <returns>A refusal when somebody else changed the same thing in between; null when it is saved.</returns>
        public async Task<Refusal?> TrySaveAsync()
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return null;
            }
            catch (DbUpdateConcurrencyException)
            {
                return new SomebodyWasFirst();
            }
        }
    }
}
