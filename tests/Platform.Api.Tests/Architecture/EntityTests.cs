using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Api.Tests.Architecture;

/// <summary>Entities decide; how they are stored and asked for is not their business.</summary>
public sealed class EntityTests
{
    private static readonly string[] Outside = ["Microsoft.AspNetCore.", "Microsoft.EntityFrameworkCore.", "Npgsql.", "Microsoft.Extensions."];

    private static IEnumerable<Type> Entities => CompiledModel.Model.GetEntityTypes().Select(type => type.ClrType).Distinct();

    [Fact]
    public void An_entity_knows_neither_HTTP_nor_the_database()
    {
        var strays = Entities.SelectMany(entity => Code.Of(entity).Types
            .Where(used => Outside.Any(space => used.StartsWith(space, StringComparison.Ordinal)))
            .Select(used => $"{entity} uses {used}. Take what the rule needs as an argument, and do the asking in the controller or a verb."));

        Faults.None(strays);
    }

    [Fact]
    public void Only_an_entity_changes_itself()
    {
        var open = Entities.SelectMany(entity => entity.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name} can be set by anybody. Make the setter private and give the entity a verb.");

        Faults.None(open);
    }

    [Fact]
    public void No_entity_keeps_a_fraction_in_binary()
    {
        var fractions = Entities.Concat([typeof(Money), typeof(UnitPrice), typeof(Quantity)])
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => (Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType) is var kept && (kept == typeof(double) || kept == typeof(float) || kept == typeof(Half)))
            .Select(field => $"{field.DeclaringType}.{field.Name} is a binary fraction, which loses cents. Use Money, UnitPrice, Quantity or decimal.");

        Faults.None(fractions);
    }

    [Fact]
    public void Money_is_whole_in_every_column()
    {
        var columns = CompiledModel.Tables.SelectMany(table => ColumnsOf(table).Select(column => (Table: table.GetTableName(), column.Name, column.Type))).ToList();

        Faults.None(columns.Where(column => column.Type is "double precision" or "real" or "money")
            .Select(column => $"{column.Table}.{column.Name} is {column.Type}: keep amounts as bigint minor units, quantities and unit prices as numeric."));
        Faults.None(columns.Where(column => column.Name.EndsWith("_minor", StringComparison.Ordinal) && column.Type != "bigint")
            .Select(column => $"{column.Table}.{column.Name} is {column.Type}: minor units are bigint."));
        Faults.None(columns.Where(column => column.Name.EndsWith("_amount", StringComparison.Ordinal) && column.Type != "numeric(20,6)")
            .Select(column => $"{column.Table}.{column.Name} is {column.Type}: a unit price is numeric(20,6)."));
        Assert.Contains(columns, column => column.Name == "amount_minor");
    }

    private static IEnumerable<(string Name, string Type)> ColumnsOf(ITypeBase type) =>
        type.GetProperties().Select(property => (property.GetColumnName(), property.GetColumnType()))
            .Concat(type.GetComplexProperties().SelectMany(part => ColumnsOf(part.ComplexType)));
}
