using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Mingzhang.Checking.Tests")]
