using System.Collections.Frozen;
using System.Reflection;

namespace AgentHub.Rest;

/// <summary>All methods of an interface, read once per process.</summary>
internal static class InterfacePlan<T>
{
    private static readonly Lazy<FrozenDictionary<MethodInfo, RestMethod>> Read = new(() => InterfaceReader.Read(typeof(T)));

    /// <exception cref="ArgumentException">The interface cannot be a client; every fault is listed.</exception>
    public static FrozenDictionary<MethodInfo, RestMethod> Methods => Read.Value;
}
