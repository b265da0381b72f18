using FsCheck;
using FsCheck.Fluent;
using Platform.Api.Catalog.Products;
using Platform.Api.Stock.Inventory;

namespace Platform.Api.Tests.Stock.Inventory;

public sealed class AllocateStockTests
{
    private static readonly Id<Variant>[] Variants = [.. Enumerable.Range(0, 3).Select(_ => Id<Variant>.New(DateTimeOffset.UnixEpoch))];
    private static readonly Id<Warehouse>[] Warehouses = [.. Enumerable.Range(0, 3).Select(_ => Id<Warehouse>.New(DateTimeOffset.UnixEpoch))];

    [Fact]
    public void A_line_is_taken_whole_from_the_first_place_that_has_enough()
    {
        var allocation = new AllocateStock([new("a", Variants[0], 5)], [Place(0, 0, 3), Place(0, 1, 5), Place(0, 2, 9)]);

        var taking = Assert.Single(allocation.Takings);
        Assert.Equal((Warehouses[1], 5m), (taking.From.WarehouseId, taking.Quantity));
    }

    [Fact]
    public void A_line_that_no_place_has_whole_is_split_in_their_order()
    {
        var allocation = new AllocateStock([new("a", Variants[0], 10)], [Place(0, 0, 3), Place(0, 1, 5), Place(0, 2, 9)]);

        Assert.Equal([9m], new AllocateStock([new("a", Variants[0], 9)], [Place(0, 0, 3), Place(0, 2, 9)]).Takings.Select(taking => taking.Quantity));
        Assert.Equal([3m, 5m, 2m], allocation.Takings.Select(taking => taking.Quantity));
    }

    [Fact]
    public void Every_line_that_lacks_is_named_with_what_there_is()
    {
        var allocation = new AllocateStock(
            [new("a", Variants[0], 4), new("b", Variants[0], 4), new("c", Variants[1], 1), new("d", Variants[2], 1)],
            [Place(0, 0, 6), Place(2, 0, 1)]);

        Assert.Equal([new Shortage(1, Variants[0], 4, 2), new Shortage(2, Variants[1], 1, 0)], allocation.Shortages);
    }

    [Fact]
    public void What_is_held_for_one_line_is_not_taken_for_another()
    {
        var allocation = new AllocateStock([new("a", Variants[0], 1)], [Place(0, 0, 5) with { LineId = "b" }]);

        Assert.Equal(0, Assert.Single(allocation.Shortages).Available);
    }

    [Fact]
    public void However_lines_and_places_lie_nothing_is_taken_twice_and_every_line_gets_all_or_is_named()
    {
        var line = from variant in Gen.Choose(0, 2) from quantity in Gen.Choose(1, 20) select (variant, quantity);
        var place = from variant in Gen.Choose(0, 2) from warehouse in Gen.Choose(0, 2) from there in Gen.Choose(0, 30) select (variant, warehouse, there);
        var cases = from lines in Gen.ListOf(line) from places in Gen.ListOf(place) select (lines, places);

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var lines = drawn.lines.Select((wanted, index) => new StockLine($"{index}", Variants[wanted.variant], wanted.quantity)).ToList();
            var places = drawn.places.Select(there => Place(there.variant, there.warehouse, there.there)).ToList();
            var allocation = new AllocateStock(lines, places);

            var lacking = allocation.Shortages.Select(shortage => lines[shortage.Line]).ToHashSet();
            return lines.All(wanted => allocation.Takings.Where(taking => taking.Line == wanted).Sum(taking => taking.Quantity)
                    == (lacking.Contains(wanted) ? 0 : wanted.Quantity))
                && places.All(there => allocation.Takings.Where(taking => taking.From == there).Sum(taking => taking.Quantity) <= there.Available)
                && allocation.Takings.All(taking => taking.Quantity > 0 && taking.From.VariantId == taking.Line.VariantId);
        }).QuickCheckThrowOnFailure();
    }

    private static AvailableStock Place(int variant, int warehouse, decimal available) =>
        new(Guid.NewGuid(), Variants[variant], Warehouses[warehouse], null, available);
}
