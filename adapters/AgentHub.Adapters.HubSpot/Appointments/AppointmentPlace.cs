using System.Globalization;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Where a page of appointments begins. What comes and what is past is told apart on every page by the time the first one was read.</summary>
/// <param name="Now">Milliseconds since 1970.</param>
/// <param name="Place">Coming ones first, the past second.</param>
internal readonly record struct AppointmentPlace(long Now, SplitPlace Place)
{
    /// <summary><c>1794475200000/b1794388800000:77</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Now}/{Place.Text}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static AppointmentPlace Of(string? text, DateTimeOffset now)
    {
        if (text is null) return new(now.ToUnixTimeMilliseconds(), default);
        var parts = text.Split('/', 2);
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), SplitPlace.Of(parts[1]));
    }
}
