using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ImportCatalog;

/// <summary>The file: its lines in order, and a hash of its content from which every idempotency key is made.</summary>
internal sealed class SalesFile
{
    private static readonly string[] Columns =
        ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"];

    private readonly byte[] content;

    public SalesFile(string name, byte[] content)
    {
        Name = name;
        this.content = content;
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public string Name { get; }

    /// <summary>Of the text, so that a file and its compressed twin are the same.</summary>
    public string ContentHash { get; }

    public static SalesFile Open(string? path)
    {
        if (path is null && !File.Exists(ImportOptions.DefaultFile))
        {
            Console.WriteLine($"{ImportOptions.DefaultFile} is not there: carrying on with generated lines of the same columns.");
            return new SalesFile("generated lines", GeneratedLines.Csv());
        }

        path ??= ImportOptions.DefaultFile;
        if (!File.Exists(path))
            throw new ImportStopped($"{path} is not there.", 2);

        using var file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var content = new MemoryStream();
        text.CopyTo(content);
        return new SalesFile(Path.GetFileName(path), content.ToArray());
    }

    /// <summary>An idempotency key for one thing that this file asks for: every run over the same content sends the same.</summary>
    public string KeyFor(string thing) => "import-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ContentHash} {thing}")))[..40];

    /// <summary>Reads the file from its start.</summary>
    public IEnumerable<SalesLine> Lines()
    {
        using var text = new StreamReader(new MemoryStream(content));
        var places = Array.Empty<int>();
        foreach (var record in CsvReader.Records(text))
        {
            if (places.Length > 0)
                yield return LineOf(record, places);
            else
                places = PlacesIn(record);
        }
    }

    private int[] PlacesIn(string[] header)
    {
        var places = Array.ConvertAll(Columns, column => Array.FindIndex(header, name => name.Trim().Equals(column, StringComparison.OrdinalIgnoreCase)));
        return places.Min() >= 0
            ? places
            : throw new ImportStopped($"{Name} lacks a column {Columns[Array.IndexOf(places, -1)]}.", 2);
    }

    private static SalesLine LineOf(string[] record, int[] places)
    {
        var quantity = Number(Field(3));
        var price = Number(Field(5));
        return new SalesLine(Field(0), Field(1), Field(2), quantity ?? 0, Field(4), price ?? 0, Field(6), Field(7))
        {
            IsReadable = Field(0) != "" && Field(1) != "" && quantity is { } pieces && decimal.IsInteger(pieces)
                && price is { } amount && decimal.Round(amount, 6) == amount,
        };

        string Field(int column) => places[column] < record.Length ? record[places[column]].Trim() : "";
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
