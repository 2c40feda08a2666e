using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AgentHub.Server.Tests.Shell;

public sealed partial class FirstLoadTests
{
    private const int Budget = 80 * 1024;

    [BuiltShellFact]
    public void The_first_load_of_the_desk_stays_under_80_KB_of_brotli()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "../../../src/AgentHub.Server/wwwroot"));
        var page = File.ReadAllText(Path.Combine(root, "app/index.html"));

        var files = Address().Matches(page).Select(m => m.Groups[1].Value).Where(a => a.StartsWith("/app/", StringComparison.Ordinal)).Distinct().ToList();
        var sizes = files.ToDictionary(f => f, f => Compressed(File.ReadAllBytes(Path.Combine(root, f.TrimStart('/')))));
        sizes["/"] = Compressed(File.ReadAllBytes(Path.Combine(root, "app/index.html")));

        Assert.Contains(files, f => f.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(sizes.Values.Sum() <= Budget, $"{sizes.Values.Sum()} bytes: {string.Join(", ", sizes.Select(s => $"{s.Key} {s.Value}"))}");
    }

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(bytes);
        return (int)target.Length;
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Address();

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
