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

    /// <summary>Whether a file can be made here at this moment: the disk is there, has room and lets us.</summary>
    public bool IsWritable()
    {
        var probe = System.IO.Path.Combine(Path, $"{Guid.CreateVersion7():N}.proef");
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(1);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

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
