using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "actor_organization_id",
                table: "events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<byte[][]>(
                name: "digests",
                table: "event_queue",
                type: "bytea[]",
                nullable: false,
                defaultValue: Array.Empty<byte[]>());

            migrationBuilder.AddColumn<byte[]>(
                name: "hash",
                table: "event_numbers",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "last_hash",
                table: "event_heads",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_events_tenant_id_actor_organization_id_id",
                table: "events",
                columns: new[] { "tenant_id", "actor_organization_id", "id" });

            // What was told before has its links made now. Its owner lets itself through, and past the rule that history stays.
            migrationBuilder.Sql("""
                do $$
                declare
                    entry record;
                    link bytea := '';
                    tenant uuid;
                begin
                    alter table events no force row level security;
                    alter table event_numbers no force row level security;
                    alter table event_queue no force row level security;
                    alter table event_heads no force row level security;
                    alter table event_numbers disable trigger user;

                    create temporary table digests on commit drop as
                        select tenant_id, id, sha256(convert_to(document || E'\n' || type || E'\n' || resource_id || E'\n\n' || coalesce(origin, '') || E'\n', 'UTF8')) as digest
                        from events;
                    update event_queue set digests = array(
                        select digest from unnest(event_ids) with ordinality as e (id, place) join digests using (id) order by place);
                    for entry in
                        select n.tenant_id, n.sequence, d.digest
                        from event_numbers n join digests d on d.tenant_id = n.tenant_id and d.id = n.event_id
                        order by n.tenant_id, n.sequence
                    loop
                        if tenant is distinct from entry.tenant_id then
                            link := '';
                            tenant := entry.tenant_id;
                        end if;
                        link := sha256(link || entry.digest);
                        update event_numbers set hash = link where tenant_id = entry.tenant_id and sequence = entry.sequence;
                        update event_heads set last_hash = link where tenant_id = entry.tenant_id;
                    end loop;

                    alter table event_numbers enable trigger user;
                    alter table events force row level security;
                    alter table event_numbers force row level security;
                    alter table event_queue force row level security;
                    alter table event_heads force row level security;
                    alter table event_numbers alter column hash drop default;
                    alter table event_queue alter column digests drop default;
                    alter table event_heads alter column last_hash drop default;
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_tenant_id_actor_organization_id_id",
                table: "events");

            migrationBuilder.DropColumn(
                name: "actor_organization_id",
                table: "events");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "events");

            migrationBuilder.DropColumn(
                name: "digests",
                table: "event_queue");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "event_numbers");

            migrationBuilder.DropColumn(
                name: "last_hash",
                table: "event_heads");
        }
    }
}
