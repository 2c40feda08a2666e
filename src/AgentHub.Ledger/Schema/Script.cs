using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace AgentHub.Ledger.Schema;

/// <summary>One numbered step of the ledger's tables. Once released it is never changed: the next step is a new script.</summary>
internal sealed record Script(int Number, string Name, string Text)
{
    /// <summary>Lower-case hex SHA-256 of the text, line ends as LF.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>The scripts built into this version, by number.</summary>
    public static IReadOnlyList<Script> BuiltIn { get; } = Read(typeof(Script).Assembly);

    private static Script[] Read(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => Read(assembly, n))
            .OrderBy(s => s.Number),
    ];

    private static Script Read(Assembly assembly, string resource)
    {
        var name = resource.Split('.')[^2]; // AgentHub.Ledger.Scripts.0001_ledger.sql
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
