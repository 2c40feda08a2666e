namespace AgentHub.Server.Configuration;

/// <summary>Start reading the configuration here: how options are bound, checked and refused.</summary>
internal static class ConfigurationFeature
{
    private const string CheckKey = "AgentHub:SettingsCheck";

    /// <summary>
    /// Settings files are looked at every 4 s, not watched: a watch covers all that lies beside the server, so that every write to
    /// the ledger's file wakes a thread for nothing; and of mounted volumes often nothing is heard. Known to .NET by this name.
    /// </summary>
    private const string LookAtFiles = "DOTNET_USE_POLLING_FILE_WATCHER";

    /// <summary>The server's builder with every source of settings read; null when a settings file cannot be read, after saying which and why.</summary>
    public static WebApplicationBuilder? ReadSettings(string[] args)
    {
        if (Environment.GetEnvironmentVariable(LookAtFiles) is null) Environment.SetEnvironmentVariable(LookAtFiles, "true");
        try
        {
            return WebApplication.CreateBuilder(args);
        }
        catch (InvalidDataException e)
        {
            // Names the file; its inner exception says line and position.
            Console.Error.WriteLine($"AgentHub did not start: {e.Message} {e.GetBaseException().Message}");
            return null;
        }
    }

    /// <summary>Prepares the check that all features' options go through.</summary>
    public static WebApplicationBuilder AddConfiguration(this WebApplicationBuilder builder)
    {
        builder.Host.Properties[CheckKey] = new SettingsCheck(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>Binds a feature's options to its section; its faults are reported with everybody's at start.</summary>
    public static T AddFeatureOptions<T>(this WebApplicationBuilder builder) where T : class, IFeatureOptions, new()
    {
        var options = builder.Check().Read<T>();
        builder.Services.AddSingleton(options);
        return options;
    }

    /// <summary>The options of a feature that was added before.</summary>
    public static T FeatureOptions<T>(this WebApplicationBuilder builder) where T : class, IFeatureOptions =>
        (T)builder.Services.Last(s => s.ServiceType == typeof(T)).ImplementationInstance!;

    /// <summary>Adds a fault that concerns more than one feature's settings; a sentence that begins with the full path.</summary>
    public static void RefuseToStart(this WebApplicationBuilder builder, string fault) => builder.Check().Add(fault);

    /// <summary>False when a setting is wrong, after listing every fault at once on the error output.</summary>
    public static bool SettingsAreSound(this WebApplicationBuilder builder)
    {
        var faults = builder.Check().Faults();
        if (faults.Count > 0) Console.Error.WriteLine(SettingsCheck.Report(faults));
        return faults.Count == 0;
    }

    private static SettingsCheck Check(this WebApplicationBuilder builder) => (SettingsCheck)builder.Host.Properties[CheckKey];
}
