namespace AgentHub.Rest;

/// <summary>Reads the body of a refusal, as far as anybody wants to know it.</summary>
internal static class ErrorBody
{
    private const int MaxChars = 64 * 1024;

    /// <summary>The first 64 Ki characters; what there was when the connection broke; null when nothing.</summary>
    public static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        var text = new System.Text.StringBuilder();
        try
        {
            using var reader = new StreamReader(await content.ReadAsStreamAsync(cancellationToken));
            while (text.Length < MaxChars)
            {
                var read = await reader.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, MaxChars - text.Length)), cancellationToken);
                if (read == 0) break;
                text.Append(buffer, 0, read);
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException)
        {
            // The status is the answer; a body cut short takes nothing from it.
        }
        return text.Length == 0 ? null : text.ToString();
    }
}
