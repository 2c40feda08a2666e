using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Reads the headers of a method: the interface's, then the method's, then the parameters'; the later wins.</summary>
internal static class HeaderReader
{
    public static IReadOnlyList<HeaderPart> Read(MethodInfo method, Type client, IReadOnlyList<Parameter> parameters, Faults.Add fault)
    {
        var headers = new Dictionary<string, HeaderPart>(StringComparer.OrdinalIgnoreCase);
        var holders = new MemberInfo?[] { method.DeclaringType, client == method.DeclaringType ? null : client, method };
        foreach (var line in holders.SelectMany(h => h?.GetCustomAttribute<HeadersAttribute>()?.Headers ?? []))
        {
            var colon = line.IndexOf(':');
            var name = (colon < 0 ? line : line[..colon]).Trim();
            if (Check(name, fault)) headers[name] = new(name, colon < 0 ? null : line[(colon + 1)..].Trim());
            if (HeaderPart.HasForbidden(line)) fault($"the value of the header {name} holds a line break.");
        }
        foreach (var parameter in parameters.Where(p => p.Role == ParameterRole.Header))
        {
            if (Check(parameter.HeaderName!, fault)) headers[parameter.HeaderName!] = new(parameter.HeaderName!, null, parameter.Position);
        }
        return headers.Values.ToArray();
    }

    private static bool Check(string name, Faults.Add fault)
    {
        var good = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
        if (!good) fault($"\"{name}\" cannot be the name of a header.");
        return good;
    }
}
