using System.Collections.Frozen;
using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Reads an interface with its base interfaces, and says everything that is wrong with it at once.</summary>
internal static class InterfaceReader
{
    public static FrozenDictionary<MethodInfo, RestMethod> Read(Type type)
    {
        if (!type.IsInterface) throw new ArgumentException($"{type.Name} cannot be a REST client: it must be an interface.");
        var faults = new Faults(type);
        var methods = new Dictionary<MethodInfo, RestMethod>();
        foreach (var method in type.GetInterfaces().Prepend(type).SelectMany(i => i.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
        {
            if (MethodReader.Read(method, type, faults.Of(method)) is { } plan) methods.Add(method, plan);
        }
        faults.ThrowIfAny();
        return methods.ToFrozenDictionary();
    }
}
