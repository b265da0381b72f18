using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Platform.Api.Tests.Architecture;

/// <summary>Collects what a compiled type mentions: in its signatures, its attributes and the bodies of its methods.</summary>
public sealed class CodeReferences
{
    public HashSet<string> Types { get; } = [];

    public HashSet<string> Calls { get; } = [];

    public static CodeReferences Of(TypeDefinition type)
    {
        var references = new CodeReferences();
        references.Type(type);
        return references;
    }

    private void Type(TypeDefinition type)
    {
        Add(type.BaseType);
        Attributes(type);
        foreach (var one in type.Interfaces)
            Add(one.InterfaceType);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            Attributes(field);
        }

        foreach (var property in type.Properties)
            Attributes(property);
        foreach (var method in type.Methods)
            Method(method);
        foreach (var nested in type.NestedTypes)
            Type(nested);
    }

    private void Method(MethodDefinition method)
    {
        Attributes(method);
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.ParameterType);
            Attributes(parameter);
        }

        foreach (var constraint in method.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Add(constraint.ConstraintType);
        if (!method.HasBody)
            return;

        foreach (var variable in method.Body.Variables)
            Add(variable.VariableType);
        foreach (var instruction in method.Body.Instructions)
            Instruction(instruction);
    }

    private void Instruction(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case MethodReference called:
                Add(called.DeclaringType);
                Add(called.ReturnType);
                foreach (var parameter in called.Parameters)
                    Add(parameter.ParameterType);
                if (called is GenericInstanceMethod generic)
                    AddAll(generic.GenericArguments);
                Calls.Add($"{called.DeclaringType.GetElementType().FullName}::{called.Name}");
                break;
            case FieldReference field:
                Add(field.DeclaringType);
                Add(field.FieldType);
                break;
            case TypeReference type:
                Add(type);
                break;
        }
    }

    private void Attributes(ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            Add(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Where(argument => argument.Value is TypeReference))
                Add((TypeReference)argument.Value);
        }
    }

    private void AddAll(IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
            Add(type);
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                Add(generic.ElementType);
                AddAll(generic.GenericArguments);
                break;
            case TypeSpecification wrapped:
                Add(wrapped.ElementType);
                break;
            default:
                while (type.DeclaringType is not null)
                    type = type.DeclaringType;
                Types.Add(type.FullName);
                break;
        }
    }
}
