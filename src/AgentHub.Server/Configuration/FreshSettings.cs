using Microsoft.Extensions.Configuration.Json;

namespace AgentHub.Server.Configuration;

/// <summary>
/// Reads all settings anew, as their sources say at this moment. The configuration that the server was started with does so by
/// itself, but empties a file that cannot be read; this says which file and where instead.
/// </summary>
internal sealed class FreshSettings(ConfigurationManager running)
{
    /// <summary>Fires once when a source may have changed.</summary>
    public Microsoft.Extensions.Primitives.IChangeToken ChangeToken => ((IConfiguration)running).GetReloadToken();

    /// <summary>Makes an unreadable file a change like any other; without this nobody hears of it.</summary>
    public void TellOfUnreadableFiles()
    {
        foreach (var file in ((IConfigurationBuilder)running).Sources.OfType<FileConfigurationSource>()) file.OnLoadException = static failed => failed.Ignore = true;
    }

    /// <summary>Dispose it.</summary>
    /// <exception cref="InvalidDataException">A settings file cannot be read; the message names it, the inner exception says why.</exception>
    public IConfigurationRoot Read()
    {
        var builder = new ConfigurationBuilder();
        foreach (var source in ((IConfigurationBuilder)running).Sources) builder.Add(Own(source));
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
