using System.Collections.Frozen;
using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Stands behind every client made by <see cref="RestService"/>. Not for use in code.</summary>
public class RestProxy : DispatchProxy
{
    private HttpClient? _client;
    private RefitSettings? _settings;
    private FrozenDictionary<MethodInfo, RestMethod>? _methods;

    internal void Start(HttpClient client, RefitSettings settings, FrozenDictionary<MethodInfo, RestMethod> methods) =>
        (_client, _settings, _methods) = (client, settings, methods);

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _methods![targetMethod!].Invoke(_client!, _settings!, args ?? []);
}
