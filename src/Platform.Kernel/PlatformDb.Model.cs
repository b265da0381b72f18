using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Kernel;

/// <summary>How the house's own types become columns, and the rules that hold for every table.</summary>
public sealed partial class PlatformDb
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Currency>().HaveConversion<CurrencyColumn>().HaveMaxLength(3);
        configurationBuilder.Properties<Unit>().HaveConversion<UnitColumn>().HaveMaxLength(3);
        configurationBuilder.Properties<decimal>().HavePrecision(20, 6);

        foreach (var type in MappedPropertyTypes())
        {
            if (type.IsEnum)
                configurationBuilder.Properties(type).HaveConversion(typeof(EnumColumn<>).MakeGenericType(type));
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
                configurationBuilder.Properties(type).HaveConversion(typeof(IdColumn<>).MakeGenericType(type.GetGenericArguments()));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in Mapped)
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Entity))).ToList())
        {
            var rules = typeof(PlatformDb).GetMethod(nameof(TenantRules), BindingFlags.Instance | BindingFlags.NonPublic)!;
            rules.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            NameColumns(entity);
    }

    private void TenantRules<T>(ModelBuilder model) where T : Entity
    {
        var entity = model.Entity<T>();
        entity.Property(row => row.TenantId).ValueGeneratedNever();
        entity.HasQueryFilter("tenant", row => row.TenantId == TenantId);

        if (typeof(T).IsAssignableTo(typeof(Aggregate)))
            entity.Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        if (typeof(T).IsAssignableTo(typeof(IBetweenParties)))
            entity.HasQueryFilter("party", row => SeesAll
                || Organizations.Contains(((IBetweenParties)row).BuyerId)
                || Organizations.Contains(((IBetweenParties)row).SellerId));
        else if (typeof(T).IsAssignableTo(typeof(IOwned)))
            entity.HasQueryFilter("party", row => SeesAll || Organizations.Contains(((IOwned)row).OrganizationId));
    }

    private static void NameColumns(IMutableTypeBase type, string prefix = "")
    {
        foreach (var property in type.GetDeclaredProperties())
            property.SetColumnName(prefix + (property.Name == "ETag" ? "etag" : SnakeCase.Of(property.Name)));
        foreach (var part in type.GetDeclaredComplexProperties())
            NameColumns(part.ComplexType, prefix + SnakeCase.Of(part.Name) + "_");
    }

    private static IEnumerable<Type> MappedPropertyTypes() => Mapped
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, ContainsGenericParameters: false })
        .SelectMany(type => type.GetProperties())
        .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
        .Where(type => type.IsEnum || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)))
        .Distinct();

    private sealed class IdColumn<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value))
        where T : IIdentified;

    private sealed class EnumColumn<T>() : ValueConverter<T, string>(
        value => SnakeCase.Of(value.ToString()!), text => Enum.Parse<T>(text.Replace("_", ""), true))
        where T : struct, Enum;

    private sealed class CurrencyColumn() : ValueConverter<Currency, string>(value => value.Code, code => Currency.Parse(code));

    private sealed class UnitColumn() : ValueConverter<Unit, string>(value => value.Code, code => Unit.Parse(code));
}
