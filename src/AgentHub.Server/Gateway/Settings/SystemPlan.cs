using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Network;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>
/// One system of the gateway together with the adapter of the same id, which is the same system: address, title, switch and
/// credential need to be set once. What the adapter has counts as it was when the server started, as it does for the adapter.
/// </summary>
internal sealed class SystemPlan(string id, GatewaySystemOptions own, AdaptersOptions adapters)
{
    private readonly SystemOptions? _adapter = adapters.Systems.GetValueOrDefault(id);

    public string Title => own.Title.Length > 0 ? own.Title : _adapter is { Title.Length: > 0 } ? _adapter.Title : id;

    public bool Enabled => own.Enabled && _adapter?.Enabled != false;

    /// <summary>From when on a system counts as slow.</summary>
    public TimeSpan ShowWithout => _adapter?.ShowWithout ?? (_adapter?.Archive is null ? adapters.ShowWithout : ArchiveOptions.UsualShowWithout);

    /// <summary>Where requests go; only without faults.</summary>
    public Uri Base => new(Address);

    /// <summary>The header that carries the credential; null for none. Only without faults.</summary>
    public (string Name, string Value)? Credential => own.Credential.ToHeader(name => _adapter!.Values[name]);

    private string Address => own.BaseUrl.Length > 0 ? own.BaseUrl : _adapter?.BaseUrl ?? "";

    private bool UsesAdaptersValues => own.Credential.SecretFrom.Length > 0 || own.Credential.NamesInUser.Any();

    /// <summary>Faults of what the system shares, or should share, with its adapter, and no fault that its own settings have told already.</summary>
    /// <param name="at">Path of the system's settings.</param>
    public IEnumerable<string> Faults(string at) => [.. PlaceFaults(at), .. ArchiveFaults(at), .. ValueFaults($"{at}:Credential")];

    private IEnumerable<string> PlaceFaults(string at)
    {
        if (Address.Length == 0)
        {
            yield return $"{at}:BaseUrl must be set: no system of {AdaptersOptions.Section} is called {id}";
            yield break;
        }
        var from = own.BaseUrl.Length > 0 ? $"{at}:BaseUrl" : $"{AdaptersOptions.Section}:Systems:{id}:BaseUrl";
        if (BaseAddress.Fault(Address) is { } fault)
        {
            if (own.BaseUrl.Length == 0) yield return $"{from} {fault}";
        }
        else if (BaseAddress.LiteralFault(Base, new AddressRule(own.AllowAddresses.Where(AddressRule.IsNetwork))) is { } refused) yield return $"{from} {refused}";
        else if (UsesAdaptersValues && _adapter is not null && !SameServer(Base, _adapter.BaseUrl))
            yield return $"{at}:BaseUrl must be at the adapter's server, or Credential have a secret of its own: the adapter's would go to {Base.Authority}";
    }

    private IEnumerable<string> ArchiveFaults(string at) => _adapter?.Archive is null ? []
        : own.Methods.Select((m, i) => (Method: m, At: $"{at}:Methods:{i}")).Where(m => m.Method is "POST" or "PUT" or "PATCH" or "DELETE")
            .Select(m => $"{m.At} must be GET, HEAD or OPTIONS: {id} is an archive and only read; is {m.Method}");

    private IEnumerable<string> ValueFaults(string at)
    {
        var names = own.Credential.NamesInUser.Select(n => (Setting: "User", Name: n));
        if (own.Credential.SecretFrom.Length > 0) names = names.Append(("SecretFrom", own.Credential.SecretFrom));
        foreach (var (setting, name) in names)
        {
            if (_adapter is null) yield return $"{at}:{setting} must not name {name}: no system of {AdaptersOptions.Section} is called {id}";
            else if (!_adapter.Values.TryGetValue(name, out var value) || value.Length == 0)
                yield return $"{at}:{setting} must name one of the adapter's Values ({string.Join(", ", _adapter.Values.Keys.Order(StringComparer.Ordinal))}), is {name}";
            else if (setting == "SecretFrom" && own.Credential.SecretFault(value) is { } fault) yield return $"{at}:SecretFrom names a value that {fault}";
        }
    }

    private static bool SameServer(Uri address, string other) =>
        Uri.TryCreate(other, UriKind.Absolute, out var uri) && Uri.Compare(address, uri, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
