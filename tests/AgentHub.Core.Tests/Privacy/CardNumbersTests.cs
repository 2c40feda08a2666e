using System.Globalization;
using AgentHub.Core.Privacy;

namespace AgentHub.Core.Tests.Privacy;

public sealed class CardNumbersTests
{
    // The numbers the payment networks publish for testing.
    public static readonly string[] Cards =
    [
        "4111111111111111", "4012888888881881", "4222222222222", "4000000000000000006", "5555555555554444", "5105105105105100",
        "2223003122003222", "2720990000000015", "378282246310005", "371449635398431", "30569309025904", "36227206271667", "38520000023237",
        "6011111111111117", "6011000990139424", "6445644564456445", "3530111333300000", "3566002020360505", "6200000000000005",
        "6304000000000000", "6759649826438453", "5018000000000009",
    ];

    [Theory]
    [MemberData(nameof(AllCards))]
    public void A_card_number_is_found_however_it_is_written(string card)
    {
        Assert.True(CardNumbers.Contains(card), "plain");
        Assert.True(CardNumbers.Contains("card " + card + "."), "within a sentence");
        foreach (var separator in new[] { " ", "-", " - ", ".", "/", "\u00A0", "\u2009", "\u2010", "\u2013", "\u200B", "\u00AD", "_", "\t" })
            Assert.True(CardNumbers.Contains(Grouped(card, separator)), $"grouped with U+{(int)separator[0]:X4}");
        Assert.True(CardNumbers.Contains(string.Join(' ', card.ToCharArray())), "digit by digit");
        foreach (var zero in new[] { 0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE, 0x1D7EC })
            Assert.True(CardNumbers.Contains(InScript(card, zero)), $"in the digits of U+{zero:X4}");
        Assert.True(CardNumbers.Contains(card + " 12/26 737"), "followed by expiry and code");
        Assert.True(CardNumbers.Contains(card + "01226737"), "run together with expiry and code");
    }

    [Theory]
    [MemberData(nameof(AllCards))]
    public void Of_a_masked_card_number_only_the_last_four_digits_remain(string card)
    {
        var masked = CardNumbers.Mask($"She said {Grouped(card, " ")} exp 12/26, twice: {card}");

        Assert.False(CardNumbers.Contains(masked), masked);
        Assert.DoesNotContain(card[..6], masked.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith(card[^4..], masked, StringComparison.Ordinal);
        Assert.StartsWith("She said •", masked, StringComparison.Ordinal);
        Assert.Contains("exp 12/26, twice: •", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7730118420")]                                // the account of the demo
    [InlineData("01632 960147")]
    [InlineData("+44 1632 960147")]
    [InlineData("INV-88214")]
    [InlineData("account 7730118420, phone 01632 960147, postcode CV1 4QT")]
    [InlineData("7730118420 1984-03-12 48213 51940")]
    [InlineData("4111111111111112")]                          // wrong check digit
    [InlineData("1234567890123452")]                          // right check digit, no network's number
    [InlineData("490154203237518")]                         // IMEI
    [InlineData("352099001761481")]                           // IMEI: 15 digits with a check digit of the same kind
    [InlineData("010928003389190")]
    [InlineData("2026-11-12T09:20:00.000Z")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("411111\n1111111111")]                        // a line break ends a number
    [InlineData("4111 1111 1111 and 1111")]
    [InlineData("")]
    public void What_only_looks_like_a_card_number_passes(string text)
    {
        Assert.False(CardNumbers.Contains(text));
        Assert.Same(text, CardNumbers.Mask(text));
    }

    [Fact]
    public void Any_number_of_a_network_with_the_right_check_digit_is_found_and_with_a_wrong_one_not()
    {
        const int seed = 20261112;
        var random = new Random(seed);
        foreach (var (beginning, length) in new[] { ("4", 16), ("51", 16), ("55", 16), ("2221", 16), ("34", 15), ("37", 15), ("6011", 16), ("3528", 16), ("62", 19), ("36", 14) })
            for (var i = 0; i < 200; i++)
            {
                var card = WithCheckDigit(beginning, length, random);
                Assert.True(CardNumbers.Contains($"pay with {card} please"), $"Seed {seed}: {card}");
                var wrong = card[..^1] + (char)('0' + ((card[^1] - '0' + 1 + random.Next(9)) % 10));
                Assert.False(CardNumbers.Contains($"pay with {wrong} please"), $"Seed {seed}: {wrong}");
            }
    }

    [Fact]
    public void Account_numbers_of_ten_digits_never_look_like_cards()
    {
        const int seed = 7;
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++)
        {
            var account = random.NextInt64(1_000_000_000, 9_999_999_999).ToString(CultureInfo.InvariantCulture);
            Assert.False(CardNumbers.Contains($"Account {account}"), $"Seed {seed}: {account}");
        }
    }

    [Fact]
    public void Masking_is_complete_and_changes_nothing_else_whatever_the_text()
    {
        const int seed = 99;
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Join(" and ", Enumerable.Range(0, random.Next(1, 8)).Select(_ => Piece(random)));
            var masked = CardNumbers.Mask(text);
            Assert.False(CardNumbers.Contains(masked), $"Seed {seed}: {text} became {masked}");
            Assert.Equal(text.Length, masked.Length);
            Assert.All(text.Zip(masked), p => Assert.True(p.First == p.Second || (char.IsDigit(p.First) && p.Second == '•'), $"Seed {seed}: {text}"));
        }
    }

    [Fact]
    public void A_long_text_of_digits_is_searched_in_reasonable_time()
    {
        var digits = string.Concat(Enumerable.Repeat("4 1 1-1 ", 20_000));

        Assert.True(CardNumbers.Mask(digits).Length == digits.Length);
    }

    public static TheoryData<string> AllCards() => [.. Cards];

    private static string Piece(Random random) => random.Next(6) switch
    {
        0 => Grouped(Cards[random.Next(Cards.Length)], " "),
        1 => Cards[random.Next(Cards.Length)],
        2 => random.NextInt64(0, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        3 => new string(' ', random.Next(1, 5)),
        4 => "word, ",
        _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture) + "-",
    };

    private static string Grouped(string card, string separator) => string.Join(separator, card.Chunk(4).Select(c => new string(c)));

    private static string InScript(string digits, int zero) => string.Concat(digits.Select(d => char.ConvertFromUtf32(zero + (d - '0'))));

    private static string WithCheckDigit(string beginning, int length, Random random)
    {
        var digits = beginning + string.Concat(Enumerable.Range(0, length - 1 - beginning.Length).Select(_ => random.Next(10)));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 0 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return digits + (10 - (sum % 10)) % 10;
    }
}
