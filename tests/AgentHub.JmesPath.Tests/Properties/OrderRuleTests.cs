using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>Sorting against LINQ, least and greatest against sorting.</summary>
public sealed class OrderRuleTests
{
    [Fact]
    public void Numbers_are_sorted_as_linq_sorts_decimals() => Rounds.Of(300, random =>
    {
        var numbers = Enumerable.Range(0, random.Next(60)).Select(_ => Math.Round((decimal)(random.NextDouble() * 20 - 10), random.Next(4))).ToList();

        Assert.Equal(Json(numbers.Order()), Ask.Of(Json(numbers), "sort(@)"));
    });

    [Fact]
    public void Texts_are_sorted_by_code_points() => Rounds.Of(300, random =>
    {
        var texts = Enumerable.Range(0, random.Next(40)).Select(_ => Text(random)).ToList();

        var sorted = JsonSerializer.Deserialize<string[]>(Ask.Of(JsonSerializer.Serialize(texts), "sort(@)"));

        // UTF-8 bytes have the order of code points.
        Assert.Equal(texts.OrderBy(t => Convert.ToHexString(Encoding.UTF8.GetBytes(t)), StringComparer.Ordinal), sorted);
    });

    [Fact]
    public void Elements_with_the_same_key_keep_their_order_as_with_linq() => Rounds.Of(300, random =>
    {
        var rows = Enumerable.Range(0, random.Next(80)).Select(at => new Row(random.Next(6), at)).ToList();

        Assert.Equal(JsonSerializer.Serialize(rows.OrderBy(r => r.Key)), Ask.Of(JsonSerializer.Serialize(rows), "sort_by(@, &Key)"));
    });

    [Fact]
    public void Least_and_greatest_are_the_ends_of_what_is_sorted() => Rounds.Of(300, random =>
    {
        var rows = JsonSerializer.Serialize(Enumerable.Range(0, random.Next(1, 30)).Select(at => new Row(random.Next(9), at)));

        Assert.Equal(Ask.Of(rows, "sort_by(@, &Key) | [0]"), Ask.Of(rows, "min_by(@, &Key)"));
        Assert.Equal(Ask.Of(rows, "sort([].Key) | [-1]"), Ask.Of(rows, "max([].Key)"));
        Assert.Equal(Ask.Of(rows, "sort([].Key) | [0]"), Ask.Of(rows, "min([].Key)"));
        Assert.Equal(Ask.Of(rows, "max([].Key)"), Ask.Of(rows, "max_by(@, &Key).Key"));
    });

    [Fact]
    public void Sums_of_money_are_exact_in_any_order() => Rounds.Of(300, random =>
    {
        var amounts = Enumerable.Range(0, random.Next(50)).Select(_ => random.NextInt64(-10_000_000, 10_000_000) / 100m).ToArray();
        var expected = amounts.Sum();

        Assert.Equal(expected, JsonElement.Parse(Ask.Of(Json(amounts), "sum(@)")).GetDecimal());
        random.Shuffle(amounts);
        Assert.Equal(expected, JsonElement.Parse(Ask.Of(Json(amounts), "sum(@)")).GetDecimal());
    });

    [Fact]
    public void A_number_is_a_decimal_only_where_no_digit_is_lost() => Rounds.Of(5000, random =>
    {
        var text = NumberText(random);

        var number = Number.Read(Encoding.UTF8.GetBytes(text));

        if (number.IsExact) Assert.Equal(Normal(text), Normal(number.Decimal.ToString(CultureInfo.InvariantCulture)));
        else Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number.Double);
        if (Normal(text).Digits.Length <= 15 && !text.Contains('e')) Assert.True(number.IsExact, text);
    });

    private static string NumberText(Random random)
    {
        string Digits(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => (char)('0' + (random.Next(3) == 0 ? 0 : random.Next(10)))));
        var whole = Digits(35).TrimStart('0');
        return (random.Next(2) == 0 ? "-" : "") + (whole.Length == 0 || random.Next(4) == 0 ? "0" : whole)
            + (random.Next(2) == 0 ? "." + Digits(35) : "") + (random.Next(3) == 0 ? $"e{random.Next(-45, 45)}" : "");
    }

    /// <summary>Digits without zeros around them, and the power of ten behind the last.</summary>
    private static (string Sign, string Digits, int Power) Normal(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var parts = text.TrimStart('-').Split('e');
        var halves = parts[0].Split('.');
        var digits = (halves[0] + (halves.Length > 1 ? halves[1] : "")).TrimStart('0');
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (halves.Length > 1 ? halves[1].Length : 0);
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? ("", "", 0) : (sign, trimmed, power + digits.Length - trimmed.Length);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => new Rune(new[] { 'a', 'b', 'Z', 'é', 0x4e2d, 0xff5e, 0xe000, 0x1d11e, 0x10ffff }[random.Next(9)]).ToString()));

    private static string Json(IEnumerable<decimal> numbers) => $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]";

    private sealed record Row(int Key, int At);
}
