using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class ResourceSequences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "resource_id",
                table: "event_numbers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "resource_sequence",
                table: "event_numbers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // The table's owner is bound by row-level security too: it lets itself through for these statements.
            migrationBuilder.Sql("""
                alter table events no force row level security;
                alter table event_numbers no force row level security;
                alter table event_numbers disable trigger user;
                update event_numbers number set resource_id = placed.resource_id, resource_sequence = placed.place
                from (select n.tenant_id, n.sequence, e.resource_id,
                             row_number() over (partition by n.tenant_id, e.resource_id order by n.sequence) as place
                      from event_numbers n join events e on e.tenant_id = n.tenant_id and e.id = n.event_id) placed
                where number.tenant_id = placed.tenant_id and number.sequence = placed.sequence;
                alter table event_numbers enable trigger user;
                alter table event_numbers force row level security;
                alter table events force row level security;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_event_numbers_tenant_id_resource_id_resource_sequence",
                table: "event_numbers",
                columns: new[] { "tenant_id", "resource_id", "resource_sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_event_numbers_tenant_id_resource_id_resource_sequence",
                table: "event_numbers");

            migrationBuilder.DropColumn(
                name: "resource_id",
                table: "event_numbers");

            migrationBuilder.DropColumn(
                name: "resource_sequence",
                table: "event_numbers");
        }
    }
}
