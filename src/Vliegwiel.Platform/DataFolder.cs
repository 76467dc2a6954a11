// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform;

/// <summary>The folder of one node: its search index and files, and the SQLite database when that is the database.</summary>
public sealed class DataFolder
{
    public DataFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "vliegwiel.db");

    public string Index => System.IO.Path.Combine(Path, "zoekindex.db");

    public string Files => System.IO.Path.Combine(Path, "bestanden");

    private string Lock => System.IO.Path.Combine(Path, "in-gebruik");

    /// <summary>
    /// Takes the folder for this process until it is disposed; null when another process has it (decision D19).
    /// The lock is the operating system's, so a killed process leaves none behind.
    /// </summary>
    public IDisposable? TryTake()
    {
        Directory.CreateDirectory(Path);
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
