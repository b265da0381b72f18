using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Architecture;

/// <summary>What one searches for is found where one looks.</summary>
public sealed partial class NameTests
{
    // Such a file holds several types of equal weight, and is named for what they are together.
    private static readonly string[] Families = ["Models", "Mapping", "Queries"];

    private static readonly string[] SaysNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Impl", "Dto", "Common"];

    [Fact]
    public void File_names_are_unique()
    {
        var twice = Sources.All.Concat(Sources.Tests).GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .Where(files => files.Count() > 1 && files.Key != "Program")
            .Select(files => $"{string.Join(" and ", files.Select(file => file.Path))} have one name: a tab or a search hit must say where one is.");

        Faults.None(twice);
    }

    [Fact]
    public void A_file_is_named_for_the_type_in_it()
    {
        var strays = Sources.All.Where(file => file.Types.Count > 0 && !NamesFor(file).Intersect(file.Types).Any()
                && !Families.Any(family => file.Name.EndsWith(family, StringComparison.Ordinal)))
            .Select(file => $"{file.Path} holds {string.Join(", ", file.Types)}: name it for the main one, or give each its own file.");

        Faults.None(strays);
    }

    [Fact]
    public void No_type_is_named_like_a_shelf_or_a_capability()
    {
        var taken = Capability.All.SelectMany(capability => capability.Place.Split('.')).ToHashSet();

        Faults.None(Code.Types.Where(type => taken.Contains(type.Name)).Select(type => $"{type}: a namespace of this name hides it from the whole project. Rename it."));
    }

    [Fact]
    public void Names_are_words_of_the_trade()
    {
        Faults.None(Code.Types.Where(type => SaysNothing.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
            .Select(type => $"{type} says nothing about what it does. Name it for that."));
    }

    [Fact]
    public void Event_names_are_unique_and_dotted()
    {
        var names = Capability.All.SelectMany(capability => capability.Events.Select(name => (name, capability.Place))).ToList();

        Assert.NotEmpty(names);
        Faults.None(names.GroupBy(one => one.name).Where(same => same.Count() > 1).Select(same => $"{same.Key} is told by {string.Join(" and ", same.Select(one => one.Place))}"));
        Assert.All(names, one => Assert.Matches(Dotted(), one.name));
    }

    [Fact]
    public void Refusal_codes_are_unique_and_in_snake_case()
    {
        var codes = Capability.All.SelectMany(capability => capability.Refusals.Select(refusal => (Code: refusal.Split(' ')[0], capability.Place))).ToList();

        Assert.NotEmpty(codes);
        Faults.None(codes.GroupBy(one => one.Code).Where(same => same.Count() > 1).Select(same => $"{same.Key} is said by {string.Join(" and ", same.Select(one => one.Place))}"));
        Assert.All(codes, one => Assert.Matches(Snake(), one.Code));
    }

    // Database.Model.cs is a part of Database.
    private static string[] NamesFor(SourceFile file)
    {
        var name = file.Name.Split('.')[0];
        return [name, $"I{name}", $"{name}Attribute"];
    }

    [GeneratedRegex(@"^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^[a-z]+(_[a-z]+)*$")]
    private static partial Regex Snake();
}
