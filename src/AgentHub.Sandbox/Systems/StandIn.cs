namespace AgentHub.Sandbox.Systems;

/// <summary>One stand-in system with its faults, what it holds back and what it was asked. Thread safe.</summary>
internal sealed class StandIn(IVendor vendor, TimeProvider time, SandboxOptions options)
{
    private FaultSettings _faults = FaultSettings.Healthy;

    public IVendor Vendor => vendor;

    /// <summary>The settings of requests to come; replaced whole.</summary>
    public FaultSettings Faults
    {
        get => Volatile.Read(ref _faults);
        set => Volatile.Write(ref _faults, value);
    }

    public HeldAnswers Held { get; } = new(time, options.MaxHeldPerSystem);

    /// <summary>Requests that will never be answered; counted because they hold a connection.</summary>
    public HeldAnswers Hanging { get; } = new(time, options.MaxHeldPerSystem);

    public RequestLog Requests { get; } = new(time);
}
