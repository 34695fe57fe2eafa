using System.Globalization;

namespace Mingzhang.Speed.Facts;

/// <summary>SQLite in memory, by its own command line.</summary>
internal static class Sqlite
{
    public const string Package = "sqlite3";

    private const string Now = "select (julianday('now') - 2440587.5) * 86400000.0;";

    public static DatabaseRun Run(string program, string rows)
    {
        var script = Path.ChangeExtension(rows, ".sql");

        // Stored in the order of its key, the table needs no index of its own for the sums.
        File.WriteAllText(script,
            $"""
            create table fact({FactRows.Columns}, primary key (grid, line, col)) without rowid;
            {Now}
            .mode csv
            .import {rows} fact
            {Now}
            {FactQueries.Equalities}
            {FactQueries.SumsOfLines}
            {FactQueries.SumsOfColumns}
            {Now}

            """);
        var lines = Programs.Output(program, "-batch", "-bail", "-init", script, ":memory:", ".quit").Split('\n').Select(line => line.Trim()).ToList();
        var times = new[] { 0, 1, 5 }.Select(line => double.Parse(lines[line], CultureInfo.InvariantCulture)).ToArray();
        return new(times[1] - times[0], times[2] - times[1], Pair(lines[2]), Add(Pair(lines[3]), Pair(lines[4])));
    }

    public static (long All, long Violated) Pair(string line)
    {
        var parts = line.Split(',', '|');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public static (long All, long Violated) Add((long All, long Violated) a, (long All, long Violated) b) => (a.All + b.All, a.Violated + b.Violated);
}
