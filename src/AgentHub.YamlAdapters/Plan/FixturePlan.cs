namespace AgentHub.YamlAdapters;

/// <summary>A test within the file: an answer of the system, and what is to be read in it.</summary>
/// <param name="Given">File with the answer, beside the adapter file.</param>
/// <param name="Expect">File with the records.</param>
/// <param name="Customer">Whose rows are asked for; null when rows are nobody's own.</param>
/// <param name="Invoice">The invoice asked for, of an invoice with its lines.</param>
/// <param name="Key">The key asked for, when customers are found.</param>
/// <param name="Line">Line of the adapter file.</param>
internal sealed record FixturePlan(string Given, string Expect, string? Customer, string? Invoice, CustomerKey? Key, int Line);
