using System.Globalization;

namespace AgentHub.Adapters.Tryton;

/// <summary>Where a page begins: in which part of the list (deliveries: on their way, then the others), after how many rows of it.</summary>
internal readonly record struct DocumentPlace(int Part, int Offset)
{
    /// <summary><c>0.100</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Part}.{Offset}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static DocumentPlace Of(string? text)
    {
        if (text is null) return default;
        var numbers = text.Split('.').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1]);
    }
}
