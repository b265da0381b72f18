using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class IdentityProviders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "identity_providers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    issuer = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    token_audience = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    subject_claim = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    scope_claim = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    scope_map = table.Column<string>(type: "jsonb", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_providers", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "identity_provider_subjects",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    identity_provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    app_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_provider_subjects", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_identity_provider_subjects_apps_tenant_id_app_id",
                        columns: x => new { x.tenant_id, x.app_id },
                        principalTable: "apps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_identity_provider_subjects_identity_providers_tenant_id_ide~",
                        columns: x => new { x.tenant_id, x.identity_provider_id },
                        principalTable: "identity_providers",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_identity_provider_subjects_tenant_id_app_id",
                table: "identity_provider_subjects",
                columns: new[] { "tenant_id", "app_id" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_provider_subjects_tenant_id_identity_provider_id_s~",
                table: "identity_provider_subjects",
                columns: new[] { "tenant_id", "identity_provider_id", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_providers_issuer_token_audience",
                table: "identity_providers",
                columns: new[] { "issuer", "token_audience" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_provider_subjects");

            migrationBuilder.DropTable(
                name: "identity_providers");
        }
    }
}
