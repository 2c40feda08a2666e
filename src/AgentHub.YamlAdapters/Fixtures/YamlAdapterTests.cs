using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.YamlAdapters;

/// <summary>Runs the tests of a file: recorded answers are read as live ones are, without any system.</summary>
public static class YamlAdapterTests
{
    internal static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Every test of the file, in its order.</summary>
    /// <param name="plan">From <see cref="YamlAdapterFile.Read"/>.</param>
    /// <param name="folder">Where the adapter file lies; nothing outside it is read.</param>
    public static IReadOnlyList<YamlTestResult> Run(AdapterPlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(folder);
        return [.. plan.Lists.Values.SelectMany(c => c.Tests.Select(t => new YamlTestResult($"{JsonNamingPolicy.CamelCase.ConvertName(c.Capability.ToString())}, line {t.Line}: {t.Given}", One(plan, c, t, folder))))];
    }

    private static IReadOnlyList<string> One(AdapterPlan plan, CapabilityPlan capability, FixturePlan test, string folder)
    {
        try
        {
            using var given = Read(folder, test.Given, plan.Http.MaxBytes);
            using var expected = Read(folder, test.Expect, plan.Http.MaxBytes);
            var run = new MapRun(new() { MaxSteps = plan.Http.MaxSteps }, CancellationToken.None);
            return JsonDifference.Of(expected.RootElement, JsonSerializer.SerializeToElement(Records(capability, test, given.RootElement, run), Canonical));
        }
        catch (UnreadableException e)
        {
            return ["the answer cannot be read: the system " + e.Message];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [e.Message];
        }
    }

    internal static object? Records(CapabilityPlan plan, FixturePlan test, JsonElement given, MapRun run)
    {
        if (plan.Capability == Capability.Profile) return ProfileReader.Of(given, plan, run, new(test.Customer!)).Value;
        if (plan.Shape.By == AskedBy.Invoice) return InvoiceReader.Of(given, plan, run, new(test.Customer!), test.Invoice!).Value;
        var rows = AnswerRows.In(given, plan, run).Select(r => plan.Map.Read(r, run)).ToList();
        return plan.Shape.By switch
        {
            AskedBy.Key => rows.Cast<FoundCustomer>().Checked(test.Key!.Value, null).Value ?? [],
            AskedBy.Customer => rows.Where(r => AnswerRows.Owner(r) == test.Customer).ToList(),
            _ => rows,
        };
    }

    private static JsonDocument Read(string folder, string file, int maxBytes)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new IOException($"{file} does not lie beside the adapter file");
        var info = new FileInfo(path);
        if (!info.Exists) throw new IOException($"{file} does not exist; record an answer of the system into it");
        if (info.Length > maxBytes) throw new IOException($"{file} is larger than maxKilobytes allows");
        return JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 32 });
    }
}
