namespace Platform.Api.Trade.Orders;

/// <summary>An address's region is what ISO 3166-2 calls it: its subdivision.</summary>
public sealed class AddressesNameTheirSubdivision : VersionChange
{
    public AddressesNameTheirSubdivision() : base("2026-11-20",
        "Addresses name their subdivision",
        "The member `region` of an address is now `subdivision`, the word of ISO 3166-2, whose codes it takes; a region is what a distributor holds. "
        + "Send `subdivision` in `deliver_to`, and read it from orders and from the events about them. Its values are as they were.") =>
        Renames<Address>("region", "subdivision");
}
