using System.Globalization;

namespace AgentHub.Adapters.Carrier;

/// <summary>A place in a customer's consignments.</summary>
/// <param name="Page">Page of the carrier's, from 1.</param>
/// <param name="Given">Rows of that page that were given already.</param>
internal readonly record struct CarrierPlace(int Page, int Given)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Page}.{Given}");

    /// <summary>From a place's own text; the beginning for null.</summary>
    public static CarrierPlace Of(string? text) => text?.Split('.') is [var page, var given]
        ? new(int.Parse(page, CultureInfo.InvariantCulture), int.Parse(given, CultureInfo.InvariantCulture)) : new(1, 0);

    /// <summary>The place behind what was taken of this page; null at the end.</summary>
    public CarrierPlace? After(int taken, int onPage, int pages) =>
        Given + taken < onPage ? this with { Given = Given + taken } : Page < pages && onPage > 0 ? new(Page + 1, 0) : null;
}
