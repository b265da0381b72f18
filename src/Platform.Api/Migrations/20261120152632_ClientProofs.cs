using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class ClientProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "dpop_bound_access_tokens",
                table: "apps",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "jwks",
                table: "apps",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "jwks_uri",
                table: "apps",
                type: "character varying(2048)",
                maxLength: 2048,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "credential_attempts",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credential_attempts", x => x.key);
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "spent_tokens",
                columns: table => new
                {
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spent_tokens", x => x.digest);
                });

            migrationBuilder.CreateIndex(
                name: "IX_spent_tokens_expires_at",
                table: "spent_tokens",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "credential_attempts");

            migrationBuilder.DropTable(
                name: "spent_tokens");

            migrationBuilder.DropColumn(
                name: "dpop_bound_access_tokens",
                table: "apps");

            migrationBuilder.DropColumn(
                name: "jwks",
                table: "apps");

            migrationBuilder.DropColumn(
                name: "jwks_uri",
                table: "apps");
        }
    }
}
