using System.Globalization;
using System.Text;

namespace ImportCatalog;

/// <summary>A small file of the same columns and the same kinds of dirt, the same every time, for where there is no real one.</summary>
internal static class GeneratedLines
{
    private const int Invoices = 120;
    private static readonly string[] Things = ["LANTERN", "CAKE STAND", "T-LIGHT HOLDER", "LUNCH BOX", "DOORMAT, COIR", "ALARM CLOCK"];
    private static readonly string[] Colors = ["WHITE", "RED", "IVORY", "BLUE", "GREEN"];
    private static readonly string[] Countries = ["United Kingdom", "France", "EIRE", "Unspecified"];

    public static byte[] Csv()
    {
        var csv = new StringBuilder("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (var number = 0; number < Invoices; number++)
        {
            var canceled = number % 9 == 8;
            for (var place = 0; place <= number % 7; place++)
                AddLine(csv, number, canceled, (number * 7 + place * 3) % 30, canceled ? -1 - place : 1 + (number + place) % 24);
            if (number % 5 == 0)
                Add(csv, $"{600_000 + number}", "POST", "POSTAGE", 1, number, 15m, "United Kingdom");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void AddLine(StringBuilder csv, int number, bool canceled, int item, int quantity)
    {
        var code = $"{20_000 + item}{(item % 4 == 0 ? number % 3 == 0 ? "a" : "A" : "")}";
        var name = $"{Colors[item % Colors.Length]} {Things[item % Things.Length]}{(number % 11 == 0 ? " ASSORTED" : "")}";
        var price = (number + item) % 40 == 0 ? 0 : 0.85m + item * 0.37m + (number / 10 % 3) * 0.1m;
        Add(csv, $"{(canceled ? "C" : "")}{600_000 + number}", code, name, quantity, number, price, Countries[number % Countries.Length]);
    }

    private static void Add(StringBuilder csv, string invoice, string code, string name, int quantity, int number, decimal price, string country)
    {
        var customer = number % 4 == 3 ? "" : $"{15_000 + number % 17}.0";
        csv.Append(CultureInfo.InvariantCulture, $"{invoice},{code},\"{name}\",{quantity},2026-01-{1 + number / 6:00} 10:00:00,{price},{customer},{country}\n");
    }
}
