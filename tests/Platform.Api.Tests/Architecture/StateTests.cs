using Mono.Cecil;
using Mono.Cecil.Cil;
using Platform.Api.Hosting.ApiReference;

namespace Platform.Api.Tests.Architecture;

/// <summary>What may follow what stands once, as moves; verbs go by them, and the reference is printed from them.</summary>
public sealed class StateTests
{
    // Their states change in SQL, in many rows at once; what that writes is taken from the moves.
    private static readonly string[] InSql = ["WebhookDelivery"];

    [Fact]
    public void Only_a_move_changes_the_state_of_an_entity()
    {
        var setters = CompiledModel.Model.GetEntityTypes().Select(type => type.ClrType).Distinct()
            .Where(entity => !InSql.Contains(entity.Name) && entity.GetProperty("Status") is { CanWrite: true, PropertyType.IsEnum: true })
            .ToList();
        Assert.True(setters.Count >= 7);

        var strays = from entity in setters
                     from method in Code.Of(entity).Methods
                     where method is { HasBody: true, IsStatic: false } && Calls(method, "set_Status") && !Calls(method, "Moved")
                     select $"{entity.Name}.{method.Name} sets the state by itself: declare a Move and write Status = Moved(it, Status).";
        Faults.None(strays);
    }

    [Fact]
    public void Every_state_is_the_first_one_or_where_some_move_leads()
    {
        var ends = WireCatalog.Moves.Select(move => (move.States, State: move.After)).ToHashSet();

        Faults.None(from states in WireCatalog.Moves.Select(move => move.States).Distinct()
                    from state in Enum.GetNames(states).Skip(1).Select(SnakeCase.Of)
                    where !ends.Contains((states, state)) && !Enum.GetNames(states).Take(1).Select(SnakeCase.Of).Contains(state)
                    select $"{states.Name}: nothing leads to {state}. Declare the Move, or take the state away.");
    }

    [Fact]
    public void Every_state_says_what_it_means()
    {
        Faults.None(from states in WireCatalog.Moves.Select(move => move.States).Distinct()
                    from name in Enum.GetNames(states)
                    where string.IsNullOrEmpty(WireCatalog.SummaryOf(states, name))
                    select $"{states.Name}.{name} has no summary; the reference shows it.");
    }

    private static bool Calls(MethodDefinition method, string name) =>
        method.Body.Instructions.Any(instruction => instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference called && called.Name == name);
}
