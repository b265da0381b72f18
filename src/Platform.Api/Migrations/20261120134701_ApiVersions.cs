using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class ApiVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "api_version",
                table: "webhook_endpoints",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "2026-11-01");

            migrationBuilder.AddColumn<string>(
                name: "api_version",
                table: "idempotency_keys",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "api_version",
                table: "apps",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "2026-11-01");

            migrationBuilder.CreateTable(
                name: "deprecated_uses",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    uses = table.Column<long>(type: "bigint", nullable: false),
                    first_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deprecated_uses", x => new { x.tenant_id, x.app_id, x.what });
                    table.ForeignKey(
                        name: "FK_deprecated_uses_apps_tenant_id_app_id",
                        columns: x => new { x.tenant_id, x.app_id },
                        principalTable: "apps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""
                alter table orders no force row level security;
                update orders set deliver_to = (deliver_to - 'region') || jsonb_build_object('subdivision', deliver_to -> 'region') where deliver_to ? 'region';
                alter table orders force row level security;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table orders no force row level security;
                update orders set deliver_to = (deliver_to - 'subdivision') || jsonb_build_object('region', deliver_to -> 'subdivision') where deliver_to ? 'subdivision';
                alter table orders force row level security;
                """);

            migrationBuilder.DropTable(
                name: "deprecated_uses");

            migrationBuilder.DropColumn(
                name: "api_version",
                table: "webhook_endpoints");

            migrationBuilder.DropColumn(
                name: "api_version",
                table: "idempotency_keys");

            migrationBuilder.DropColumn(
                name: "api_version",
                table: "apps");
        }
    }
}
