using Microsoft.Extensions.Configuration;

namespace Mingzhang.Web.Identity.Secrets;

/// <summary>Secrets that come from the environment or from a file that the environment names.</summary>
public static class ConfiguredSecret
{
    private const int LongestFile = 16 * 1024;

    /// <summary>The secret of a setting such as <c>Mingzhang:Key</c> (in the environment <c>Mingzhang__Key</c>), or the
    /// content of the file that <c>Mingzhang:Key_FILE</c> names (<c>Mingzhang__Key_FILE</c>), without the line's end;
    /// null where neither is set.</summary>
    /// <exception cref="SecretException">Both are set, or the file is missing, empty, too long or not readable.</exception>
    public static string? Read(IConfiguration configuration, string setting)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var value = configuration[setting];
        var file = configuration[setting + "_FILE"];
        if (string.IsNullOrEmpty(file))
        {
            return string.IsNullOrEmpty(value) ? null : value;
        }

        return string.IsNullOrEmpty(value)
            ? ReadFile(setting, file)
            : throw new SecretException($"{setting} and {setting}_FILE are both set; remove one of them.");
    }

    private static string ReadFile(string setting, string file)
    {
        try
        {
            if (new FileInfo(file).Length > LongestFile)
            {
                throw new SecretException($"{setting}_FILE names {file}, which is longer than {LongestFile} bytes: not a secret's file.");
            }

            var content = File.ReadAllText(file).TrimEnd('\r', '\n');
            return content.Length > 0 ? content : throw new SecretException($"{setting}_FILE names {file}, which is empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SecretException($"{setting}_FILE names {file}, which cannot be read: {exception.Message}", exception);
        }
    }
}
