namespace AgentHub.YamlAdapters.Tests.Conformance;

/// <summary>The file of the shop.</summary>
internal static class ShopFile
{
    public static string Text { get; } = Load();

    public static AdapterPlan Plan()
    {
        var reading = YamlAdapterFile.Read(Text, "shop.yaml");
        Assert.Empty(reading.Faults);
        return reading.Plan!;
    }

    private static string Load()
    {
        using var reader = new StreamReader(typeof(ShopFile).Assembly.GetManifestResourceStream("shop.yaml")!);
        return reader.ReadToEnd();
    }
}
