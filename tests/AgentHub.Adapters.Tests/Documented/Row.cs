namespace AgentHub.Adapters.Tests.Documented;

/// <summary>A record of a stand-in. Values are text, truth values, decimals, times, days, rows that it points to, or null.</summary>
public sealed class Row() : Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The value at a path (<c>Owner.Name</c>); null when there is none.</summary>
    public object? At(string path)
    {
        object? value = this;
        foreach (var step in path.Split('.', '/')) value = (value as Row)?.GetValueOrDefault(step);
        return value;
    }
}
