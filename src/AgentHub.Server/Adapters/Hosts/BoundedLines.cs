namespace AgentHub.Server.Adapters.Hosts;

/// <summary>Reads the lines another program writes; one that does not end costs no more than a short one.</summary>
internal static class BoundedLines
{
    /// <summary>What a line has beyond this is passed over.</summary>
    public const int MostChars = 1000;

    /// <summary>Gives every line until the text ends or breaks off.</summary>
    public static async Task ReadAsync(TextReader text, Action<string> said)
    {
        var buffer = new char[1024];
        var line = new System.Text.StringBuilder();
        try
        {
            while (await text.ReadAsync(buffer) is > 0 and var read)
            {
                foreach (var c in buffer.AsMemory(0, read).ToArray())
                {
                    if (c is not '\n')
                    {
                        if (line.Length < MostChars && c is not '\r') line.Append(c);
                        continue;
                    }
                    said(line.ToString());
                    line.Clear();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Its writer is gone.
        }
        if (line.Length > 0) said(line.ToString());
    }
}
