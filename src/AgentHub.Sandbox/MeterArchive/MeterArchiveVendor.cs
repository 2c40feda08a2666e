using System.Text;
using System.Xml.Linq;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.MeterArchive;

/// <summary>Stands in for <c>amr-2014</c>, the metering system that the ERP replaced: readings as XML, slow, never written to. Start reading here.</summary>
internal sealed class MeterArchiveVendor(MeterReadings readings) : IVendor
{
    private const string Key = "sandbox-amr-key";
    private const int LargestPage = 100;

    public string System => "amr-2014";
    public string Title => "Meter archive";
    public string Product => "MeterArchive";
    public string Prefix => "/amr-2014";

    public string EntityOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "other";

    public bool Accepts(HttpRequest request) => request.Headers["X-Amr-Key"] == Key;

    public VendorFailure Failure(int status) => new($"<?xml version=\"1.0\"?><fault code=\"{status}\"/>", "text/xml; charset=utf-8");

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix);
        api.MapGet("/status", () => Xml(new XElement("status", "up")));
        api.MapGet("/readings", (string? account, int? start, int? count) => Readings(account, Math.Max(0, start ?? 0), Math.Clamp(count ?? LargestPage, 1, LargestPage)));
    }

    // Without an account it answers with everybody's: it is from 2014.
    private IResult Readings(string? account, int start, int count)
    {
        var all = readings.Of(account);
        return Xml(new XElement("readings", new XAttribute("start", start), new XAttribute("total", all.Count), all.Skip(start).Take(count).Select(Row)));
    }

    private static XElement Row(MeterReading row) => new("reading",
        new XAttribute("id", $"{row.Serial}/{row.Reading.Number}"), new XAttribute("account", row.Account), new XAttribute("meter", row.Serial),
        new XAttribute("taken", row.Reading.TakenAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", global::System.Globalization.CultureInfo.InvariantCulture)),
        new XAttribute("kind", row.Reading.By), new XAttribute("unit", "kWh"), row.Reading.Value);

    private static IResult Xml(XElement root) => Results.Text(new XDeclaration("1.0", "utf-8", null) + "\n" + root, "text/xml", Encoding.UTF8);
}
