using System.Text;
using AgentHub.YamlAdapters;

namespace AgentHub.Server.Adapters.Files;

/// <summary>The folder of adapter files: <c>*.yaml</c> and <c>*.yml</c> right in it, hidden ones left out.</summary>
/// <param name="folder">Full path.</param>
/// <param name="maxFiles">Further ones, by name, are not read.</param>
internal sealed class AdapterFolder(string folder, int maxFiles)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Largest file that is read, in bytes; how many characters a file may have is the format's own limit.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>Full path.</summary>
    public string Path => folder;

    /// <summary>Reads all files. Never throws for what the disk does.</summary>
    public FolderLook Look()
    {
        try
        {
            var names = Directory.EnumerateFiles(folder).Select(f => System.IO.Path.GetFileName(f)).Where(IsAdapter).Order(StringComparer.Ordinal).ToList();
            return new([.. names.Take(maxFiles).Select(Read)], Math.Max(0, names.Count - maxFiles), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], 0, e is DirectoryNotFoundException ? "is not there" : $"cannot be read ({e.GetType().Name})");
        }
    }

    private static bool IsAdapter(string name) =>
        !name.StartsWith('.') && (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));

    private FolderFile Read(string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        var writtenAt = DateTimeOffset.MinValue;
        try
        {
            writtenAt = new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(stream.Length, MostBytes + 1)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? new(name, "", $"the file is larger than {YamlAdapterFile.MostChars / 1024} KiB; one system is one file", writtenAt)
                : new(name, Utf8.GetString(bytes, 0, length), null, writtenAt);
        }
        catch (DecoderFallbackException)
        {
            return new(name, "", "the file is not written in UTF-8; save it as that", writtenAt);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(name, "", $"the file cannot be read ({e.GetType().Name}); AgentHub needs the right to", writtenAt);
        }
    }
}
