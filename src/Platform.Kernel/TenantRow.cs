using Npgsql;

namespace Platform.Kernel;

/// <summary>A tenant as it lies in its table.</summary>
public static class TenantRow
{
    /// <summary>What <see cref="ReadWhole"/> reads.</summary>
    public const string Columns = "id, name, mode, clock_frozen_at, clock_ahead, clock_version, clock_set_at";

    /// <summary>Reads all of <see cref="Columns"/>.</summary>
    public static Tenant ReadWhole(NpgsqlDataReader row) => new()
    {
        Id = new Id<Tenant>(row.GetGuid(0)),
        Name = row.GetString(1),
        Mode = Enum.Parse<TenantMode>(row.GetString(2), ignoreCase: true),
        ClockFrozenAt = row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3),
        ClockAhead = row.GetTimeSpan(4),
        ClockVersion = row.GetInt32(5),
        ClockSetAt = row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
    };

    /// <summary>Reads the columns id, name, mode, clock_frozen_at, clock_ahead.</summary>
    public static Tenant Read(NpgsqlDataReader row) => new()
    {
        Id = new Id<Tenant>(row.GetGuid(0)),
        Name = row.GetString(1),
        Mode = Enum.Parse<TenantMode>(row.GetString(2), ignoreCase: true),
        ClockFrozenAt = row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3),
        ClockAhead = row.GetTimeSpan(4),
    };
}
