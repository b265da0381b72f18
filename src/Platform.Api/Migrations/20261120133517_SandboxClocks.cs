using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class SandboxClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "clock_set_at",
                table: "tenants",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "clock_version",
                table: "tenants",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                table: "tenants",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "clock_advances",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    runs_on = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<string>(type: "jsonb", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_advances", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_clock_advances_forward", "starts_at < ends_at");
                });

            migrationBuilder.CreateIndex(
                name: "IX_tenants_clock_set_at",
                table: "tenants",
                column: "clock_set_at",
                filter: "clock_set_at is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_tenants_live_clock",
                table: "tenants",
                sql: "mode = 'sandbox' or (clock_frozen_at is null and clock_ahead = '0' and clock_set_at is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_tenants_parent",
                table: "tenants",
                sql: "mode = 'sandbox' or parent_id is null");

            migrationBuilder.CreateIndex(
                name: "IX_clock_advances_claimed_until",
                table: "clock_advances",
                column: "claimed_until",
                filter: "status in ('queued', 'running')");

            migrationBuilder.CreateIndex(
                name: "ix_clock_advances_one",
                table: "clock_advances",
                column: "tenant_id",
                unique: true,
                filter: "status in ('queued', 'running')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock_advances");

            migrationBuilder.DropIndex(
                name: "IX_tenants_clock_set_at",
                table: "tenants");

            migrationBuilder.DropCheckConstraint(
                name: "ck_tenants_live_clock",
                table: "tenants");

            migrationBuilder.DropCheckConstraint(
                name: "ck_tenants_parent",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "clock_set_at",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "clock_version",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "tenants");
        }
    }
}
