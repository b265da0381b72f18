namespace Platform.Kernel;

/// <summary>
/// The operation moves much at a time: it is limited in a lane of its own, so that a backfill takes nothing from orders
/// and no order from a backfill.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BulkLaneAttribute : Attribute;
