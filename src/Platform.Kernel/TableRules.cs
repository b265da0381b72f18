using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

/// <summary>What a mapping says about its table beyond its shape; the database holds it (see the schema's security).</summary>
public static class TableRules
{
    internal const string System = "platform:system";
    internal const string Trigger = "platform:trigger:";
    internal const string History = "platform:history";

    /// <summary>What the platform's own work may do here across tenants, as SQL privileges: <c>select, update (last_used_at)</c>.</summary>
    public static EntityTypeBuilder<T> ForSystem<T>(this EntityTypeBuilder<T> table, string privileges) where T : class
    {
        table.HasAnnotation(System, privileges);
        return table;
    }

    /// <summary>A rule over the rows that one statement adds (they are in <c>added</c>): the body of a PL/pgSQL trigger.</summary>
    public static EntityTypeBuilder<T> HasStatementTrigger<T>(this EntityTypeBuilder<T> table, string name, string body) where T : class
    {
        table.HasAnnotation(Trigger + name, body);
        return table;
    }

    /// <summary>Rows are written once and never changed or deleted: by privilege, and by trigger for who has the privilege.</summary>
    public static EntityTypeBuilder<T> IsHistory<T>(this EntityTypeBuilder<T> table) where T : class
    {
        table.HasAnnotation(History, true);
        return table;
    }
}
