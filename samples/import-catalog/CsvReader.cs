using System.Text;

namespace ImportCatalog;

/// <summary>Reads comma-separated records (RFC 4180): quoted fields, doubled quotes, line breaks inside quotes.</summary>
internal static class CsvReader
{
    public static IEnumerable<string[]> Records(TextReader text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal); // names and dates repeat: each is kept once
        var fields = new List<string>();
        var field = new StringBuilder();
        while (text.Peek() >= 0)
        {
            ReadField(text, field);
            var value = field.ToString();
            if (!known.Add(value))
                known.TryGetValue(value, out value!);
            fields.Add(value);
            if (text.Read() == ',')
                continue;

            if (fields is not [""])
                yield return [.. fields];
            fields.Clear();
        }
    }

    /// <summary>Up to the comma or the line's end, which is left for the caller to read.</summary>
    private static void ReadField(TextReader text, StringBuilder field)
    {
        field.Clear();
        var quoted = false;
        while (text.Peek() is var next && next >= 0 && (quoted || next is not (',' or '\n')))
        {
            text.Read();
            if (next == '"' && quoted && text.Peek() == '"')
                field.Append((char)text.Read());
            else if (next == '"' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (next != '\r' || quoted)
                field.Append((char)next);
        }
    }
}
