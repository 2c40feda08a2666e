using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Collects what is wrong with an interface: which method, what, and what to do.</summary>
internal sealed class Faults(Type type)
{
    private readonly List<string> _all = [];

    /// <summary>Adds a fault of one method.</summary>
    internal delegate void Add(string fault);

    public Add Of(MethodInfo method) => fault => _all.Add($"{type.Name}.{method.Name}: {fault}");

    public void ThrowIfAny()
    {
        if (_all.Count > 0) throw new ArgumentException($"{type.Name} cannot be a REST client.{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", _all)}");
    }
}
