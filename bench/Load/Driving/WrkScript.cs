using System.Globalization;
using System.Text;

namespace Mingzhang.Load.Driving;

/// <summary>Writes what wrk runs: the script, and a file of each user.</summary>
internal static class WrkScript
{
    /// <param name="folder">Where to.</param>
    /// <param name="users">One a connection.</param>
    /// <param name="saving">Per cent of the requests that save; the others look.</param>
    /// <param name="thinks">Whether two to five seconds lie between two requests of a user.</param>
    /// <returns>Path of the script.</returns>
    public static string Write(string folder, IReadOnlyList<User> users, int saving, bool thinks)
    {
        for (var number = 1; number <= users.Count; number++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"user-{number}.lua")), Of(users[number - 1]));
        }

        using var stream = typeof(WrkScript).Assembly.GetManifestResourceStream("drive.lua") ?? throw new InvalidOperationException("resource drive.lua is missing");
        using var reader = new StreamReader(stream);
        var script = Path.Combine(folder, "drive.lua");
        File.WriteAllText(script, string.Create(CultureInfo.InvariantCulture, $"folder, saving, thinking = {Text(folder)}, {saving}, {(thinks ? "true" : "false")}\n{reader.ReadToEnd()}"));
        return script;
    }

    private static string Of(User user)
    {
        var result = new StringBuilder("return {\n");
        result.Append(CultureInfo.InvariantCulture, $"  cookie = {Text(user.Cookie)}, header = {Text(user.TokenHeader)}, token = {Text(user.Token)}, authorization = {Text(user.Authorization)},\n");
        result.Append(CultureInfo.InvariantCulture, $"  budget = {Text(user.Budget)}, year = {Filling.DistrictFiller.Newest}, weight = {user.Visits.Sum(visit => visit.Weight)},\n  visits = {{\n");
        foreach (var visit in user.Visits)
        {
            result.Append(CultureInfo.InvariantCulture, $"    {{ kind = {Text(visit.Kind)}, path = {Text(visit.Path)}, body = {Text(visit.Body)}, weight = {visit.Weight} }},\n");
        }

        result.Append("  },\n  lines = {\n");
        foreach (var line in user.Lines)
        {
            result.Append(CultureInfo.InvariantCulture, $"    {{ id = {Text(line.Id)}, version = {line.Version}, fields = {Text(line.Fields)} }},\n");
        }

        return result.Append("  },\n}\n").ToString();
    }

    private static string Text(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
