namespace MySystem;

/// <summary>Makes adapters for MySystem. Settings: <c>Token</c>.</summary>
public sealed class MySystemAdapterFactory : IAdapterFactory
{
    /// <inheritdoc/>
    public string Product => "MySystem";

    /// <inheritdoc/>
    public IReadOnlyList<string> Validate(AdapterSettings settings) => Read(settings).Faults;

    /// <inheritdoc/>
    public IAdapter Create(AdapterSettings settings, HttpClient http) =>
        new MySystemAdapter(RestService.For<IMySystemApi>(http, WireSettings.With(System.Text.Json.JsonNamingPolicy.CamelCase)), Read(settings).Token, Cursors.Of(settings));

    private static (string Token, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var token = reader.Required("Token", "a bearer token of an account that may read customers and orders");
        return (token, reader.Faults);
    }
}
