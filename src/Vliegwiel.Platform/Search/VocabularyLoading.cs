// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Data.Sqlite;

namespace Vliegwiel.Platform.Search;

/// <summary>The reading of the public counts from the file when it is opened.</summary>
internal static class VocabularyLoading
{
    internal static void Load(Vocabulary vocabulary, SqliteConnection connection)
    {
        using (var words = connection.CreateCommand())
        {
            words.CommandText = "SELECT word, publicly FROM words";
            using var rows = words.ExecuteReader();
            while (rows.Read())
            {
                vocabulary.AddWord(rows.GetString(0), rows.GetInt32(1));
            }
        }

        using (var terms = connection.CreateCommand())
        {
            terms.CommandText = "SELECT hash, publicly FROM terms";
            using var rows = terms.ExecuteReader();
            while (rows.Read())
            {
                vocabulary.AddTerm((uint)rows.GetInt64(0), rows.GetInt32(1));
            }
        }

        vocabulary.PublicPassages = IndexFile.Number(connection, "SELECT value FROM meta WHERE key = 'publicPassages'");
        vocabulary.PublicLength = IndexFile.Number(connection, "SELECT value FROM meta WHERE key = 'publicLength'");
        vocabulary.Settle();
    }
}
