using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class EventNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_position",
                table: "events");

            migrationBuilder.DropIndex(
                name: "IX_events_tenant_id_resource_id_sequence",
                table: "events");

            migrationBuilder.DropIndex(
                name: "IX_events_tenant_id_sequence",
                table: "events");

            migrationBuilder.CreateTable(
                name: "event_numbers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_numbers", x => new { x.tenant_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "event_queue",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    event_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_queue", x => new { x.tenant_id, x.position });
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_tenant_id_resource_id_id",
                table: "events",
                columns: new[] { "tenant_id", "resource_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_event_numbers_tenant_id_event_id",
                table: "event_numbers",
                columns: new[] { "tenant_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_event_queue_position",
                table: "event_queue",
                column: "position");

            // The table's owner is bound by row-level security too: it lets itself through for these statements.
            migrationBuilder.Sql("""
                alter table events no force row level security;
                insert into event_numbers (tenant_id, sequence, event_id) select tenant_id, sequence, id from events where sequence is not null;
                insert into event_queue (tenant_id, event_ids) select tenant_id, array[id] from events where sequence is null order by position;
                alter table events force row level security;
                """);

            migrationBuilder.DropColumn(
                name: "position",
                table: "events");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "events");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_numbers");

            migrationBuilder.DropTable(
                name: "event_queue");

            migrationBuilder.DropIndex(
                name: "IX_events_tenant_id_resource_id_id",
                table: "events");

            migrationBuilder.AddColumn<long>(
                name: "position",
                table: "events",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn);

            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "events",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_position",
                table: "events",
                column: "position",
                filter: "sequence is null");

            migrationBuilder.CreateIndex(
                name: "IX_events_tenant_id_resource_id_sequence",
                table: "events",
                columns: new[] { "tenant_id", "resource_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_events_tenant_id_sequence",
                table: "events",
                columns: new[] { "tenant_id", "sequence" },
                unique: true,
                filter: "sequence is not null");
        }
    }
}
