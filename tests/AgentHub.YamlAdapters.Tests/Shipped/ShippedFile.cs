namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>An adapter file that ships in <c>adapters/</c>.</summary>
internal sealed class ShippedFile
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Shipped");

    private ShippedFile(string path)
    {
        Folder = Path.GetDirectoryName(path)!;
        Text = File.ReadAllText(path);
        Reading = YamlAdapterFile.Read(Text, Path.GetFileName(path));
    }

    /// <summary>Names, as <c>ERPNext/erpnext.yaml</c>.</summary>
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Folder { get; }

    public string Text { get; }

    public YamlReading Reading { get; }

    public AdapterPlan Plan => Reading.Plan!;

    public static ShippedFile Of(string name) => new(Path.Combine(Root, name));

    /// <summary>The adapter, in front of a system that answers as the test says.</summary>
    public YamlAdapter Adapter(HttpClient http)
    {
        var settings = new AdapterSettings
        {
            SystemId = Plan.Id,
            BaseUrl = new($"https://{Plan.Http.AllowHosts[0]}"),
            Values = Plan.Settings.ToDictionary(s => s, s => "value-of-" + s),
        };
        Assert.Empty(YamlAdapter.Validate(Plan, settings));
        return YamlAdapter.Create(Plan, settings, http, TimeProvider.System);
    }
}
