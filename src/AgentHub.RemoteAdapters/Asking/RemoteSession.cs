using System.Globalization;
using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>
/// What is known of a remote adapter, and the way to ask it. It is asked what it is by the first question about its health, and again
/// when its answers come from another start of it. Thread safe.
/// </summary>
internal sealed class RemoteSession(RemoteExchange exchange, Action changed)
{
    private volatile Known _known = new(new() { Protocol = AdapterProtocol.Version }, null);
    private volatile string? _incompatible;

    /// <summary>As it last described itself; offers nothing before it did.</summary>
    public Known Now => _known;

    /// <summary>Why it cannot be spoken to, after the system's name; null when it can, or has not been reached yet.</summary>
    public string? Incompatible => _incompatible;

    /// <summary>Asks it what it is, and takes that for granted from then on.</summary>
    /// <exception cref="IncompatibleException">It speaks another version.</exception>
    public async Task<Known> DescribeAsync(CancellationToken cancellationToken)
    {
        var (description, instance) = await exchange.DescribeAsync(cancellationToken);
        if (description.Protocol != AdapterProtocol.Version)
        {
            _incompatible = string.Create(CultureInfo.InvariantCulture, $"speaks version {description.Protocol} of the adapter protocol, and we speak {AdapterProtocol.Version}: update the older one");
            throw new IncompatibleException(_incompatible);
        }
        _incompatible = null;
        var (before, now) = (_known, new Known(description, instance));
        _known = now;
        if (!now.SaysTheSameAs(before)) changed();
        return now;
    }

    /// <summary>Asks one capability.</summary>
    /// <exception cref="UnreadableException">Its answer is none.</exception>
    public async Task<WireAnswer<T>> AskAsync<T>(Capability capability, object question, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var before = _known;
        var (answer, instance) = await exchange.PostAsync<WireAnswer<T>>(capability, question, idempotencyKey, cancellationToken);
        if (instance is not null && instance != before.Instance && ReferenceEquals(before, _known)) await LookAgainAsync(cancellationToken);
        return answer;
    }

    /// <summary>It was started again, perhaps as another version of itself. The answer that told is good whatever comes of this; the next one tells again.</summary>
    private async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DescribeAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Whoever asks for its health hears of it.
        }
    }

    /// <summary>What an adapter said of itself, and in which of its starts.</summary>
    internal sealed record Known(AdapterDescription Description, string? Instance)
    {
        public IReadOnlySet<Capability> Offers { get; } = Description.Offers;

        public IReadOnlySet<KeyKind> Keys { get; } = Description.Keys;

        public KeyKind? RecordIdIs { get; } = AdapterDescription.Known<KeyKind>([Description.RecordIdIs]) is { Count: 1 } one ? one.First() : null;

        public bool SaysTheSameAs(Known other) =>
            Offers.SetEquals(other.Offers) && Keys.SetEquals(other.Keys) && RecordIdIs == other.RecordIdIs && Description.Product == other.Description.Product;
    }
}
