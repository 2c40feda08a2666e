namespace MySystem.Wire;

// What MySystem sends, member by member. Everything may be missing: a system of record promises nothing.
internal sealed record CustomersAnswer(IReadOnlyList<CustomerRow>? Customers);

internal sealed record CustomerRow(string? Id, string? Number, string? Name, string? Email, string? Phone);

internal sealed record OrdersAnswer(IReadOnlyList<OrderRow>? Orders, int? Total);

internal sealed record OrderRow(string? Id, string? Number, string? Customer, DateOnly? PlacedOn, string? State, decimal? Amount, string? Currency);

internal sealed record PingAnswer(string? Status, string? Version);
