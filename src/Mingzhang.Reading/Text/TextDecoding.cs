namespace Mingzhang.Reading.Text;
internal static class TextDecoding { public static string Decode(ReadOnlyMemory<byte> file, string name) { _ = name; return System.Text.Encoding.UTF8.GetString(file.Span); } }
