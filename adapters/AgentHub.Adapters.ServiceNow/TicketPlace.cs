using System.Globalization;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>A place in a customer's tickets: those not done come first, then the done ones.</summary>
/// <param name="IsDone">Which of the two.</param>
/// <param name="Offset">Rows that stand before.</param>
internal readonly record struct TicketPlace(bool IsDone, int Offset)
{
    public bool IsBeginning => this == default;

    /// <summary><c>o:100</c>, <c>d:0</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(IsDone ? 'd' : 'o')}:{Offset}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TicketPlace Of(string? text) => text is null ? default : new(text[0] == 'd', int.Parse(text[2..], NumberStyles.None, CultureInfo.InvariantCulture));
}
