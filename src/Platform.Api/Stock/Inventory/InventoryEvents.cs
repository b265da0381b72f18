namespace Platform.Api.Stock.Inventory;

public static class InventoryEvents
{
    public static readonly EventType LevelChanged = new("inventory.level.changed", "What is in a warehouse, or what of it is reserved, changed.");
    public static readonly EventType WarehouseCreated = new("warehouse.created", "A seller has a new warehouse.");
}
