using System.ComponentModel.DataAnnotations;

namespace Platform.Api.Trade.Orders;

/// <summary>A place goods go to.</summary>
public sealed record Address
{
    /// <summary>Who receives there.</summary>
    /// <example>Bhosari Tools</example>
    [MaxLength(200), MinLength(1)]
    public required string Name { get; init; }

    /// <summary>Street and number.</summary>
    [MaxLength(200), MinLength(1)]
    public required string Line1 { get; init; }

    /// <summary>Building, floor, gate.</summary>
    [MaxLength(200)]
    public string? Line2 { get; init; }

    /// <summary>City or town.</summary>
    [MaxLength(100), MinLength(1)]
    public required string City { get; init; }

    /// <summary>Subdivision by ISO 3166-2, such as <c>IN-MH</c>, or its name.</summary>
    [MaxLength(100)]
    public string? Subdivision { get; init; }

    /// <summary>Postal code, as the country writes it.</summary>
    [MaxLength(20), MinLength(1)]
    public required string PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2, such as <c>IN</c>.</summary>
    [Country, StringLength(2, MinimumLength = 2)]
    public required string Country { get; init; }
}
