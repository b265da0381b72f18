namespace Platform.Kernel;

/// <summary>What somebody who sent an unknown name may have meant.</summary>
internal static class NearestName
{
    private const int ListedMax = 30;

    public static string Advice(string sent, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var likely = names.FirstOrDefault(name => name == SnakeCase.Of(sent))
            ?? names.Where(name => sent.Length <= 64).Select(name => (name, distance: Distance(sent, name)))
                .Where(candidate => candidate.distance <= Math.Max(1, candidate.name.Length / 3))
                .OrderBy(candidate => candidate.distance).Select(candidate => candidate.name).FirstOrDefault();

        return likely is not null ? $"Did you mean \"{likely}\"?"
            : names.Count == 0 ? "Leave it out: none is."
            : $"Known are {string.Join(", ", names.Take(ListedMax))}{(names.Count > ListedMax ? ", …" : "")}.";
    }

    /// <summary>How many letters must be added, left out or changed to get from one to the other.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
