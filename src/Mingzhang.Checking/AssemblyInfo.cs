using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Mingzhang.Checking.Tests")]
[assembly: InternalsVisibleTo("causes")]
[assembly: InternalsVisibleTo("copies")]
