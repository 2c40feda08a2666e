using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The payments that a contact is tied to, the newest first.</summary>
internal sealed class Payments(CrmObjects crm, Cursors cursors)
{
    private const string Initiated = "hs_initiated_date";

    private static readonly DatedQuery Query = new(
        "commerce_payments", Initiated, [Initiated, "hs_payment_id", "hs_initial_amount", "hs_currency_code", "hs_latest_status", "hs_payment_method_type"], [[]], _ => true);

    private readonly DatedList _list = new(crm, cursors);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public Task<Answer<IReadOnlyList<Payment>>> ListAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        _list.ReadAsync("payments", Query, customer, page, found => ToPayment(found, customer), cancellationToken);

    private static Payment ToPayment(CrmObject payment, CustomerRef customer) => new()
    {
        Id = payment.Id,
        Number = payment["hs_payment_id"] ?? payment.Id,
        CustomerId = customer.RecordId,
        Amount = Amounts.Money(payment["hs_initial_amount"], payment["hs_currency_code"]) ?? throw new UnreadableException("sent a payment without its amount"),
        Status = new(payment["hs_latest_status"]?.ToLowerInvariant() switch
        {
            "processing" => PaymentStatus.Pending,
            // What was given back in part, or is on its way back, was received.
            "succeeded" or "partially_refunded" or "processing_refund" => PaymentStatus.Cleared,
            "failed" => PaymentStatus.Failed,
            "refunded" => PaymentStatus.Refunded,
            _ => PaymentStatus.Unknown,
        }, payment["hs_latest_status"] ?? ""),
        Method = payment["hs_payment_method_type"],
        PaidOn = Dates.Day(payment[Initiated]),
        UpdatedAt = payment.UpdatedAt?.ToUniversalTime(),
    };
}
