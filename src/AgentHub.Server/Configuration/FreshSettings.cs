using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Configuration;

/// <summary>
/// Reads all settings anew, as their sources say at this moment. The configuration that the server was started with does so by
/// itself, but of a file that cannot be read it tells nobody; this says which file and where.
/// </summary>
internal sealed class FreshSettings(ConfigurationManager running)
{
    private IList<IConfigurationSource> Sources => ((IConfigurationBuilder)running).Sources;

    /// <summary>Fires once when a source may have changed, a file that cannot be read included.</summary>
    public IChangeToken ChangeToken => new CompositeChangeToken(
    [
        ((IConfiguration)running).GetReloadToken(),
        .. Sources.OfType<JsonConfigurationSource>().Where(s => s is { ReloadOnChange: true, FileProvider: not null }).Select(s => s.FileProvider!.Watch(s.Path!)),
    ]);

    /// <summary>Dispose it.</summary>
    /// <exception cref="InvalidDataException">A settings file cannot be read; the message names it, the inner exception says why.</exception>
    public IConfigurationRoot Read()
    {
        var builder = new ConfigurationBuilder();
        foreach (var source in Sources) builder.Add(Own(source));
        return builder.Build();
    }

    /// <summary>A source that watches no file, forgives no fault, and leaves alone what others use when it is disposed.</summary>
    private static IConfigurationSource Own(IConfigurationSource source) => source switch
    {
        JsonConfigurationSource json => new JsonConfigurationSource { FileProvider = json.FileProvider, Path = json.Path!, Optional = json.Optional },
        ChainedConfigurationSource chained => new ChainedConfigurationSource { Configuration = chained.Configuration!, ShouldDisposeConfiguration = false },
        _ => source,
    };
}
