using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Mingzhang.Scoring.Tests")]
