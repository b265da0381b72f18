using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Catalog.Products;

/// <summary>What sellers offer. Everybody in the marketplace reads it; a seller changes its own.</summary>
[ApiController, Route("v1/products"), Tags("products")]
public sealed class ProductsController(PlatformDb db) : ControllerBase
{
    /// <summary>Lists products, newest first.</summary>
    [HttpGet, Requires("products:read")]
    [ProducesResponseType<Page<ProductResponse>>(200)]
    public async Task<ActionResult<Page<Shown<ProductResponse>>>> List(
        [FromQuery] ProductQuery query, [FromServices] ReadProducts read, CancellationToken cancel) =>
        await read.PageAsync(query, cancel);

    /// <summary>Shows a product.</summary>
    [HttpGet("{id}"), Requires("products:read")]
    [ProducesResponseType<ProductResponse>(200)]
    public async Task<ActionResult<Shown<ProductResponse>>> Get(Id<Product> id, [FromServices] ReadProducts read, CancellationToken cancel) =>
        await read.OneAsync(id, cancel);

    /// <summary>Shows one of your own products by your key for it.</summary>
    [HttpGet("external/{external_id}"), Requires("products:read")]
    [ProducesResponseType<ProductResponse>(200)]
    public async Task<ActionResult<Shown<ProductResponse>>> GetByExternalId(
        [FromRoute(Name = "external_id")] string externalId, [FromServices] ReadProducts read, CancellationToken cancel) =>
        await read.OneAsync(externalId, cancel);

    /// <summary>Makes a product.</summary>
    [HttpPost, Requires("products:create")]
    [ProducesResponseType<ProductResponse>(201)]
    public async Task<ActionResult<ProductResponse>> Create(
        CreateProductRequest request, [FromServices] MakeProduct make, CancellationToken cancel)
    {
        var product = await make.MakeAsync(request, request.ExternalId, cancel);
        await db.SaveChangesAsync(cancel);

        return Created(product.Href, ProductResponse.From(product));
    }

    /// <summary>Brings one of your products to a state, whole, by your key for it; makes it where there is none.</summary>
    /// <remarks>Sending what is there already changes nothing: no new version, no event.</remarks>
    [HttpPut("external/{external_id}"), Requires("products:write")]
    [ProducesResponseType<ProductResponse>(200), ProducesResponseType<ProductResponse>(201)]
    public async Task<ActionResult<ProductResponse>> PutByExternalId(
        [FromRoute(Name = "external_id"), StringLength(255)] string externalId, PutProductRequest request,
        [FromServices] MakeProduct make, CancellationToken cancel)
    {
        var (product, isNew) = await make.PutAsync(externalId, request, cancel);
        await db.SaveChangesAsync(cancel);

        return isNew ? Created(product.Href, ProductResponse.From(product)) : ProductResponse.From(product);
    }

    /// <summary>Changes a product's name, description, category or metadata.</summary>
    [HttpPatch("{id}"), Requires("products:edit")]
    public async Task<ActionResult<ProductResponse>> Edit(
        Id<Product> id, EditProductRequest request, [FromServices] FindCategory categories, CancellationToken cancel)
    {
        var product = await db.Products.Whole()
            .Where(product => product.Id == id && product.SellerId == db.Caller.OrganizationId)
            .FoundAsync(db, cancel);

        product.Edit(request, await categories.AtAsync(request.Category, cancel));
        await db.SaveChangesAsync(cancel);

        return ProductResponse.From(product);
    }
}
