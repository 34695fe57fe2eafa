namespace Mingzhang.Store; internal static class Placeholder;
