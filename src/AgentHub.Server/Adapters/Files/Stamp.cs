using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgentHub.Server.Adapters.Files;

/// <summary>Digests that tell whether something changed.</summary>
internal static class Stamp
{
    public static string Of(FolderFile file) => Digest(file.Problem ?? "", file.Text);

    /// <summary>Of everything that a system of a file is made of.</summary>
    public static string Of(string textStamp, FileSystemOptions settings) => Digest(textStamp, JsonSerializer.Serialize(settings));

    private static string Digest(string first, string second) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{first}\0{second}")));
}
