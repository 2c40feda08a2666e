namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>The names of the remote adapter protocol, as docs/adapter-protocol.yaml states them.</summary>
internal static class AdapterProtocol
{
    /// <summary>The only version that is spoken. A change that an adapter of this version could not answer makes another.</summary>
    public const int Version = 1;

    /// <summary>Where an adapter says what it is, under its base address. Answered whatever version is asked for.</summary>
    public const string Description = "adapter";

    /// <summary>Request header: the version spoken.</summary>
    public const string VersionHeader = "AgentHub-Protocol";

    /// <summary>Request header: milliseconds after which nobody waits for the answer any more.</summary>
    public const string TimeLimitHeader = "AgentHub-Time-Limit";

    /// <summary>Request header of what must not happen twice.</summary>
    public const string IdempotencyHeader = "Idempotency-Key";

    /// <summary>Response header: a text that is another one after each start of the adapter. Optional.</summary>
    public const string InstanceHeader = "AgentHub-Adapter-Instance";

    /// <summary>Where a capability is asked, under the base address: <c>capabilities/listOrders</c>.</summary>
    public static string PathOf(Capability capability) => "capabilities/" + WireJson.Word(capability);
}
