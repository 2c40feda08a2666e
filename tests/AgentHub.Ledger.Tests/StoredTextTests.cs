namespace AgentHub.Ledger.Tests;

public sealed class StoredTextTests
{
    [Fact]
    public void What_no_database_keeps_is_replaced_and_all_else_stays()
    {
        AssertStored("plain", "plain");
        AssertStored("", "");
        AssertStored(null, null);
        AssertStored("Łukasz 😀 5 €", "Łukasz 😀 5 €");
        AssertStored("a\0b", "a\uFFFDb");
        AssertStored("\0😀\0", "\uFFFD😀\uFFFD");
        AssertStored("cut \uD83D", "cut \uFFFD");
        AssertStored("\uDE00 first", "\uFFFD first");
        AssertStored("\uD83D\uD83D\uDE00", "\uFFFD😀");
    }

    private static void AssertStored(string? text, string? stored) => Assert.Equal(stored, StoredText.Clean(text));
}
