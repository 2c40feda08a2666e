using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Reads one method of an interface into a plan.</summary>
internal static class MethodReader
{
    /// <summary>The plan; null when the method is wrong (then the fault was added).</summary>
    public static RestMethod? Read(MethodInfo method, Type client, Faults.Add fault)
    {
        if (method.IsSpecialName)
        {
            fault("properties and events cannot be requests. Make it a method.");
            return null;
        }
        if (method.GetCustomAttribute<HttpMethodAttribute>() is not { } http)
        {
            fault("has no [Get], [Post], [Put], [Patch] or [Delete]. Add one.");
            return null;
        }
        if (method.IsGenericMethodDefinition) fault("is generic, and its result cannot be known beforehand. Write one method for each type.");
        var parameters = ParameterReader.Read(method, fault);
        var plan = new RequestPlan
        {
            Method = http.Method,
            Url = TemplateReader.Read(http.Path, parameters, fault),
            Query = parameters.Where(p => p.Role == ParameterRole.Query && !p.IsInTemplate).Select(p => p.ToQuery()).ToArray(),
            Headers = HeaderReader.Read(method, client, parameters, fault),
            Body = parameters.FirstOrDefault(p => p.Role == ParameterRole.Body)?.ToBody(),
            CancellationTokenAt = parameters.FirstOrDefault(p => p.Role == ParameterRole.Cancellation)?.Position ?? -1,
        };
        if (plan.Body is not null && (http.Method == HttpMethod.Get || http.Method == HttpMethod.Delete))
            fault($"{http.Method} with a body is dropped or refused by many servers. Use another method, or query parameters.");
        return ResultReader.Read(method, plan, fault);
    }
}
