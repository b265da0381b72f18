using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Swashbuckle.AspNetCore.SwaggerGen;
using DataType = Swashbuckle.AspNetCore.SwaggerGen.DataType;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>What a type is on the wire, read from the contract that the serializer itself goes by.</summary>
public sealed class OpenApiContracts : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver inner = new(WireJson.Options);

    public DataContract GetDataContractForType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (OpenApiSchemas.IsId(type) || type == typeof(Unit) || type == typeof(Currency))
            return DataContract.ForPrimitive(type, DataType.String, null!, Json);
        if (type == typeof(Money) || type == typeof(UnitPrice))
            return DataContract.ForObject(type, [Given("amount", typeof(string)), Given("currency", typeof(Currency))]);
        if (type == typeof(Quantity))
            return DataContract.ForObject(type, []);

        var contract = inner.GetDataContractForType(type);
        return contract.DataType == DataType.Object && contract.ObjectProperties is not null
            ? DataContract.ForObject(
                type, contract.ObjectProperties.Select(property => As(property, WireJson.Options.GetTypeInfo(type))).ToList(),
                contract.ObjectExtensionDataType, contract.ObjectTypeNameProperty, contract.ObjectTypeNameValue, Json)
            : contract;
    }

    private static DataProperty As(DataProperty property, JsonTypeInfo contract)
    {
        var member = contract.Properties.FirstOrDefault(member => member.Name == property.Name);
        if (member is null)
            return property;

        var isRequired = member.IsRequired || (member.AttributeProvider as MemberInfo)?.IsDefined(typeof(RequiredAttribute)) == true;
        return new DataProperty(property.Name, property.MemberType, isRequired, OpenApiSchemas.IsNullable(member), false, false, property.MemberInfo);
    }

    private static DataProperty Given(string name, Type type) => new(name, type, true, false, false, false, null!);

    private static string Json(object? value) => JsonSerializer.Serialize(value, WireJson.Options);
}
