namespace AgentHub.Cli;

/// <summary>A recorded answer and what is to be read in it, ready to be written.</summary>
/// <param name="Folder">Where the adapter file lies.</param>
/// <param name="Test">The test, as it stands in the file.</param>
/// <param name="Given">File of the answer.</param>
/// <param name="GivenText">Its content.</param>
/// <param name="Expect">File of the records.</param>
/// <param name="ExpectText">Its content.</param>
/// <param name="Problem">Why it must not be written; null when it may.</param>
internal sealed record Fixture(string Folder, string Test, string Given, string GivenText, string Expect, string ExpectText, string? Problem)
{
    /// <summary>Writes both files.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, Given))!);
        await File.WriteAllTextAsync(Path.Combine(Folder, Given), GivenText + "\n", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Folder, Expect), ExpectText + "\n", cancellationToken);
    }
}
