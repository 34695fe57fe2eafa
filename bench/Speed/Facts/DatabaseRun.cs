namespace Mingzhang.Speed.Facts;

/// <summary>What a database took for the same facts, once.</summary>
/// <param name="LoadMilliseconds">From the file to a table that can be asked.</param>
/// <param name="CheckMilliseconds">The three queries.</param>
/// <param name="Equalities">Equalities checked, and how many are violated.</param>
/// <param name="Sums">Sums within tables checked, and how many are violated.</param>
internal sealed record DatabaseRun(double LoadMilliseconds, double CheckMilliseconds, (long All, long Violated) Equalities, (long All, long Violated) Sums);
