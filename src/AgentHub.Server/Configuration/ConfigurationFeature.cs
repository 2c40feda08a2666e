namespace AgentHub.Server.Configuration;

/// <summary>Start reading the configuration here: how options are bound, checked and refused.</summary>
internal static class ConfigurationFeature
{
    /// <summary>Checks every setting at start and refuses to start with all faults listed at once.</summary>
    public static WebApplicationBuilder AddConfiguration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>Binds a feature's options to its section; its faults are reported with everybody's at start.</summary>
    public static T AddFeatureOptions<T>(this WebApplicationBuilder builder) where T : class, IFeatureOptions, new()
    {
        var options = new T();
        builder.Configuration.GetSection(T.Section).Bind(options);
        builder.Services.AddSingleton(options);
        return options;
    }

    /// <summary>Adds a fault that concerns more than one feature's settings; a sentence that begins with the full path.</summary>
    public static void RefuseToStart(this WebApplicationBuilder builder, string fault) => throw new InvalidOperationException(fault);
}
