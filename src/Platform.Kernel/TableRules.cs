using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

/// <summary>What a mapping says about its table beyond its shape; the database holds it (see the schema's security).</summary>
public static class TableRules
{
    internal const string System = "platform:system";
    internal const string Trigger = "platform:trigger:";
    internal const string Hot = "platform:hot";
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

    /// <summary>
    /// Single rows are changed again and again: their pages keep room for the next version beside the last, so that it
    /// needs no index entry of its own and old ones go as soon as nobody can see them.
    /// </summary>
    public static EntityTypeBuilder<T> IsHot<T>(this EntityTypeBuilder<T> table) where T : class
    {
        table.HasAnnotation(Hot, true);
        return table;
    }

    /// <summary>Rows are written once and never changed or deleted: by privilege, and by trigger for who has the privilege.</summary>
    public static EntityTypeBuilder<T> IsHistory<T>(this EntityTypeBuilder<T> table) where T : class
    {
        table.HasAnnotation(History, true);
        return table;
    }
}
