namespace AgentHub.Ledger.Tests;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("Łukasz 😀 5 €", "Łukasz 😀 5 €")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\0😀\0", "\uFFFD😀\uFFFD")]
    [InlineData("cut \uD83D", "cut \uFFFD")]
    [InlineData("\uDE00 first", "\uFFFD first")]
    [InlineData("\uD83D\uD83D\uDE00", "\uFFFD😀")]
    public void What_no_database_keeps_is_replaced_and_all_else_stays(string? text, string? stored) => Assert.Equal(stored, StoredText.Clean(text));
}
