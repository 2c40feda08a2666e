using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Which of the population's orders were shipped: one shipment for each, numbered from 1 for each customer. Immutable.</summary>
internal sealed class ShipmentHistory
{
    /// <summary>Newest orders that may still wait.</summary>
    private const int MayWait = 2;

    private readonly Histories _histories;

    public ShipmentHistory(Population population)
    {
        _histories = population.Histories;
        Shape = new(population.Erp.All.Count, position => Older(position) + Newest(position).Count);
    }

    public HistoryShape Shape { get; }

    /// <summary>Number, from 1, of the order that a shipment belongs to.</summary>
    public int OrderOf(int position, int number)
    {
        var older = Older(position);
        return number <= older ? number : Newest(position)[number - older - 1];
    }

    private int Older(int position) => Math.Max(0, _histories.Orders.CountOf(position) - MayWait);

    private List<int> Newest(int position)
    {
        var count = _histories.Orders.CountOf(position);
        // Whether an order was shipped does not depend on the day from which dates count back.
        return [.. Enumerable.Range(Older(position) + 1, Math.Min(count, MayWait)).Where(n => _histories.Order(position, n, DateTimeOffset.UnixEpoch).Shipped)];
    }
}
