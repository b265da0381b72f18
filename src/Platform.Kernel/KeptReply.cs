using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel;

/// <summary>
/// The reply of one resource, as of its latest version, in the wire's own bytes: written with every change of it, so that
/// reading it is one row and no work. For what is read most, and only where the version says everything the reply does.
/// </summary>
public abstract class KeptReply<T> : Entity where T : Aggregate<T>, IIdentified
{
    public Id<T> Id { get; private init; }

    public int Version { get; private init; }

    public int Form { get; private init; }

    /// <summary>JSON in UTF-8.</summary>
    public required byte[] Body { get; init; }
}

/// <summary>Where replies are kept: <c>product_replies</c> beside <c>products</c>.</summary>
public static class KeptReplies
{
    public static void KeepsRepliesOf<TReply, T>(this EntityTypeBuilder<TReply> reply, string resourceType)
        where TReply : KeptReply<T>
        where T : Aggregate<T>, IIdentified
    {
        reply.ToTable(TableOf(resourceType));
        reply.ForSystem("select");
        reply.HasKey(row => new { row.TenantId, row.Id });
        reply.Property(row => row.Id).ValueGeneratedNever();
        reply.HasOne<T>().WithOne().HasForeignKey<TReply>(row => new { row.TenantId, row.Id }).OnDelete(DeleteBehavior.Cascade);
        reply.HasIndex(row => row.Form);
    }

    internal static string Upsert(string resourceType) => $"""
        insert into {TableOf(resourceType)} (tenant_id, id, version, form, body) values ($1, $2, $3, $4, $5)
        on conflict (tenant_id, id) do update set version = excluded.version, form = excluded.form, body = excluded.body
        """;

    private static string TableOf(string resourceType) => resourceType + "_replies";
}
