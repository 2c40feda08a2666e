using System.Collections.Concurrent;

namespace AgentHub.Server.Context.Asking;

/// <summary>
/// The questions one contact has on their way, one for each field. A question about another record takes the place of the
/// one before, which is then cancelled. Thread safe.
/// </summary>
internal sealed class Flights : IDisposable
{
    private readonly ConcurrentDictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _all = new();

    /// <summary>Questions on their way.</summary>
    public int Count => _flights.Count;

    /// <summary>Begins one; null when the same is on its way already, or all were ended.</summary>
    public Flight? TryBegin(string field, string about)
    {
        while (!_all.IsCancellationRequested)
        {
            if (_flights.TryGetValue(field, out var same) && same.About == about) return null;
            var flight = new Flight(field, about, CancellationTokenSource.CreateLinkedTokenSource(_all.Token));
            if (_flights.TryAdd(field, flight)) return flight;
            flight.Dispose();
            if (!_flights.TryGetValue(field, out var other)) continue;
            if (other.About == about) return null;
            if (_flights.TryRemove(KeyValuePair.Create(field, other))) other.Cancel();
        }
        return null;
    }

    /// <summary>Ends one, whatever its outcome.</summary>
    public void End(Flight flight)
    {
        _flights.TryRemove(KeyValuePair.Create(flight.Field, flight));
        flight.Dispose();
    }

    /// <summary>Cancels all; none begins afterwards.</summary>
    public void Dispose() => _all.Cancel();
}

/// <summary>One question of one contact on its way.</summary>
internal sealed class Flight(string field, string about, CancellationTokenSource cancel) : IDisposable
{
    /// <summary>Field of the part it will fill.</summary>
    public string Field { get; } = field;

    /// <summary>Record or key it is about.</summary>
    public string About { get; } = about;

    /// <summary>Cancelled when the contact closes or the question is no longer wanted.</summary>
    public CancellationToken Cancelled { get; } = cancel.Token;

    /// <summary>Cancels it; nothing when it has ended meanwhile.</summary>
    public void Cancel()
    {
        try
        {
            cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended between being found and being cancelled.
        }
    }

    public void Dispose() => cancel.Dispose();
}
