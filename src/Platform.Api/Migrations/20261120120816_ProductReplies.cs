using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Api.Migrations
{
    /// <inheritdoc />
    public partial class ProductReplies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "product_replies",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_product_replies", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_product_replies_products_tenant_id_id",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "products",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_product_replies_form",
                table: "product_replies",
                column: "form");

            // The table's owner is bound by row-level security too: it lets itself through for this one statement.
            migrationBuilder.Sql("""
                alter table products no force row level security;
                insert into product_replies (tenant_id, id, version, form, body) select tenant_id, id, version, 0, '' from products;
                alter table products force row level security;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "product_replies");
        }
    }
}
