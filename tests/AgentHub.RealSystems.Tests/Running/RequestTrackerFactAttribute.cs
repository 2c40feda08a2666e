namespace AgentHub.RealSystems.Tests.Running;

/// <summary>A test that needs Request Tracker; skipped, with what is missing, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequestTrackerFactAttribute : FactAttribute
{
    private static readonly Lazy<string> Missing = new(RequestTrackerProcess.Missing);

    public RequestTrackerFactAttribute()
    {
        if (Missing.Value.Length > 0) Skip = $"Request Tracker is not installed here, missing: {Missing.Value}";
    }
}
