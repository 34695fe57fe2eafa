using System.Security.Cryptography;

namespace Mingzhang.Web.Identity.Secrets;

/// <summary>The key file beside the embedded database, for an installation that was given no key: one line of base64 that
/// only its owner can read.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Attempts = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The key of the file; a new one where there is no file yet.</summary>
    /// <exception cref="SecretException">The file cannot be read or made, can be read by others, or holds no key.</exception>
    public static MasterKey ReadOrMake(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }

            RefuseOpenRights(path);
            return MasterKey.Parse(File.ReadAllText(path).TrimEnd('\r', '\n'), $"the key file {path}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SecretException($"the key file {path} cannot be read or made: {exception.Message}", exception);
        }
    }

    // Of processes that start at once, one makes the key and all read it: moving a file is no way to tell, as it replaces what
    // another put there between the look and the move. The lock's file goes with the lock; one that a killed process left
    // behind is taken over.
    private static void Make(string path)
    {
        using var turn = WaitForTurn($"{path}.lock");
        if (!File.Exists(path))
        {
            Write(path);
        }
    }

    private static FileStream WaitForTurn(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    // Whole under another name and then moved: a process that is killed leaves no half key.
    private static void Write(string path)
    {
        var draft = $"{path}.{RandomText.New(80)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(
                System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Bytes)) + "\n")
            );
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: false);
    }

    private static void RefuseOpenRights(string path)
    {
        // Windows keeps rights in lists that the folder hands down; there the folder of the database decides.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None)
        {
            throw new SecretException($"the key file {path} can be read by others; run `chmod 600` on it, and think of its key as known.");
        }
    }
}
