using Npgsql;

namespace Platform.Bench;

/// <summary>Rows of one table, and the statement that writes as many again.</summary>
public sealed record TableRows(string Name, List<string> Columns, List<string> Types, List<object?[]> Rows)
{
    public string Insert { get; private set; } = "";

    /// <summary>The rows that were written in certain transactions.</summary>
    public static async Task<TableRows> ReadAsync(NpgsqlDataSource source, string name, string[] columns, string transactions)
    {
        await using var command = source.CreateCommand(
            $"select {string.Join(", ", columns)} from {name} where xmin::text::bigint {transactions}");
        await using var row = await command.ExecuteReaderAsync();
        var found = new TableRows(name, [.. columns], [.. columns.Select((_, column) => row.GetDataTypeName(column))], []);
        while (await row.ReadAsync())
            found.Rows.Add([.. Enumerable.Range(0, columns.Length).Select(column => found.Value(row, column))]);
        found.Write();
        return found;
    }

    /// <summary>Leaves a row out.</summary>
    public void Leave(Guid id)
    {
        Rows.RemoveAll(row => (Guid)row[Columns.IndexOf("id")]! == id);
        Write();
    }

    // An event is numbered later, by the sequencer.
    private object? Value(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) || (Name == "events" && Columns[column] == "sequence") ? null : row.GetValue(column);

    // The types are in the text: as parameters without a value say none, and JSON looks like text.
    private void Write()
    {
        var place = 0;
        var rows = Rows.Select(row => $"({string.Join(", ", row.Select((_, column) => $"${++place}::{Types[column]}"))})");
        Insert = $"insert into {Name} ({string.Join(", ", Columns)}) values {string.Join(", ", rows)}";
    }
}
