using System.Collections;
using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Reads the parameters of a method: what each becomes.</summary>
internal static class ParameterReader
{
    public static IReadOnlyList<Parameter> Read(MethodInfo method, Faults.Add fault)
    {
        var parameters = method.GetParameters().Select(p => Read(p, fault)).ToList();
        foreach (var role in new[] { ParameterRole.Body, ParameterRole.Cancellation })
        {
            if (parameters.Count(p => p.Role == role) > 1)
                fault($"has more than one {(role == ParameterRole.Body ? "[Body]" : "CancellationToken")}. Keep one.");
        }
        foreach (var twice in parameters.Where(p => p.Role == ParameterRole.Query).GroupBy(p => p.WireName).Where(g => g.Count() > 1))
            fault($"two parameters are called {twice.Key}. Rename one with [AliasAs].");
        return parameters;
    }

    private static Parameter Read(ParameterInfo info, Faults.Add fault)
    {
        if (info.ParameterType == typeof(CancellationToken)) return new(info, ParameterRole.Cancellation);
        if (info.GetCustomAttribute<BodyAttribute>() is not null) return new(info, ParameterRole.Body);
        if (info.GetCustomAttribute<HeaderAttribute>() is not null)
        {
            if (!WireText.IsSimple(info.ParameterType)) fault($"the header parameter {info.Name} is a {info.ParameterType.Name}. Pass text.");
            return new(info, ParameterRole.Header);
        }
        CheckQuery(info, fault);
        return new(info, ParameterRole.Query);
    }

    private static void CheckQuery(ParameterInfo info, Faults.Add fault)
    {
        var type = info.ParameterType;
        var several = info.GetCustomAttribute<QueryAttribute>()?.CollectionFormat is not null;
        if (!several && (WireText.IsSimple(type) || type == typeof(Dictionary<string, string>))) return;
        var isCollection = type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        if (several && !isCollection) fault($"the parameter {info.Name} has a collection format but is a {type.Name}. Make it a collection, or leave the format out.");
        else if (!several && isCollection) fault($"the parameter {info.Name} is a collection. Say how it is written: [Query(CollectionFormat.Multi)], or mark it [Body].");
        else if (!several) fault($"the parameter {info.Name} is a {type.Name}, which has no text. Mark it [Body], or pass its values one by one.");
    }
}
