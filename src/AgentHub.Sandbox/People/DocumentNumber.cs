using System.Buffers.Binary;
using System.Globalization;

namespace AgentHub.Sandbox.People;

/// <summary>
/// Numbers and ids of the population's documents say whose they are, so that one is found without a list of all:
/// <c>INV-8012340042</c> is the 42nd invoice of the record at position 1,234.
/// </summary>
internal static class DocumentNumber
{
    private const int MostItems = 10_000;
    private const int MostRecords = Population.Most * 2;
    private const long FirstTicket = 1_000_000_000;

    /// <summary>First four bytes of the population's ids.</summary>
    private const uint Mark = 0x0a9e7700;

    public static string Of(string prefix, int position, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-8{position:D5}{number:D4}");

    /// <summary>Null when it is not one of the population's.</summary>
    public static (int Position, int Number)? Read(string prefix, string text) =>
        text.Length == prefix.Length + 11 && text.StartsWith(prefix + "-8", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(prefix.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? (digits / MostItems, digits % MostItems)
            : null;

    /// <summary>Positions of the records whose document numbers may begin so, both ends included; the last is less than the first when there are none.</summary>
    public static (int First, int Last) StartingWith(string prefix, string start)
    {
        var own = prefix + "-8";
        if (own.StartsWith(start, StringComparison.Ordinal)) return (0, MostRecords);
        var digits = start.StartsWith(own, StringComparison.Ordinal) ? start[own.Length..] : "";
        if (digits.Length is 0 or > 9 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (0, -1);
        var step = (int)Math.Pow(10, 9 - digits.Length);
        return ((int)((long)number * step / MostItems), (int)((((long)number + 1) * step - 1) / MostItems));
    }

    public static long TicketId(int position, int number) => FirstTicket + (long)position * MostItems + number;

    /// <summary>Null when it is not one of the population's.</summary>
    public static (int Position, int Number)? ReadTicket(long id) => id >= FirstTicket && id < FirstTicket + (long)MostRecords * MostItems
        ? ((int)((id - FirstTicket) / MostItems), (int)((id - FirstTicket) % MostItems))
        : null;

    /// <param name="kind">Below 256.</param>
    /// <param name="position">Of the record.</param>
    /// <param name="number">Of the document; 0 for the record itself.</param>
    public static Guid Id(DocumentKind kind, int position, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Mark);
        // A version 8 UUID (RFC 9562): the rest is ours.
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], 0x00008000u | (uint)kind);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], 0x80000000u | (uint)position);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], (uint)number);
        return new(bytes, bigEndian: true);
    }

    /// <summary>Null when it is not an id of this kind.</summary>
    public static (int Position, int Number)? Read(DocumentKind kind, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var (position, number) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & 0x7fffffff, BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        return position < MostRecords && number < MostItems && Id(kind, (int)position, (int)number) == id ? ((int)position, (int)number) : null;
    }
}

/// <summary>What an id is of.</summary>
internal enum DocumentKind
{
    Customer = 1,
    Order = 2,
    Invoice = 3,
    Shipment = 4,
}
