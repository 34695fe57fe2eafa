using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Mingzhang.Packs.Tests")]
