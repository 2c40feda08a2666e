using System.Globalization;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Capabilities;

/// <summary>What programs may ask of the connected systems through AgentHub.</summary>
internal sealed class CapabilitiesOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Capabilities";

    /// <summary>Questions of programs that one system is asked at a time, so that programs never take the turns of people on calls.</summary>
    /// <value>Between 1 and 64; 2 unless set. Beyond it a question is answered 429 at once.</value>
    public int MaxAtOnce { get; set; } = 2;

    public IEnumerable<string> Faults()
    {
        if (MaxAtOnce is < 1 or > 64) yield return string.Create(CultureInfo.InvariantCulture, $"{Section}:MaxAtOnce must be between 1 and 64, is {MaxAtOnce}");
    }
}
