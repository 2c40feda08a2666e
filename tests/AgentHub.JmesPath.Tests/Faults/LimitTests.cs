using System.Text.Json;

namespace AgentHub.JmesPath.Tests.Faults;

/// <summary>What an expression may cost, whoever wrote it and whatever it is evaluated on.</summary>
public sealed class LimitTests
{
    private const string Some = """{"a":[1,2,3],"b":{"c":"text"}}""";

    public static TheoryData<string> Nested => new(
        Repeated("(", "a", ")"), Repeated("[", "a", "]"), Repeated("{a:", "a", "}"), Repeated("!", "a", ""), Repeated("a[?", "a", "]"), Repeated("to_array(", "a", ")"),
        Repeated("map(&", "a", ",@)"), Repeated("a.", "a", ""), Repeated("a|", "a", ""), Repeated("a||", "a", ""), Repeated("a&&", "a", ""), Repeated("a==", "a", ""),
        Repeated("", "a", "[*]"), Repeated("", "a", "[]"), Repeated("", "a", "[0]"), Repeated("", "a", "[:]"), Repeated("", "a", "[?a]"), Repeated("", "a", ".*"),
        Repeated("*.", "a", ""), Repeated("(", "", ""), Repeated("[", "", ""), Repeated("{a:", "", ""), Repeated("a[?", "", ""), Repeated("abs(", "", ""), Repeated("[*]", "", ""), Repeated("not_null(", "a", ")"));

    [Theory]
    [MemberData(nameof(Nested))]
    public void An_expression_nested_too_deep_is_refused_however_it_is_nested(string expression)
    {
        var fault = Assert.Throws<JmesException>(() => JmesExpression.Parse(expression, new JmesLimits { MaxLength = 1 << 20 }));

        Assert.Equal((JmesErrorKind.LimitExceeded, "limit-exceeded"), (fault.Kind, fault.Code));
        Assert.Equal("the expression is nested more than 128 deep", fault.Problem);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("to_array(", ")")]
    [InlineData("{a:", "}")]
    [InlineData("map(&", ",[@])")]
    public void The_deepest_expression_allowed_is_evaluated_on_a_small_stack(string open, string close)
    {
        var limits = new JmesLimits { MaxDepth = 400 };
        var most = Enumerable.Range(1, 400).Last(n => Parses(Nest(open, n, close), limits));
        string? result = null;
        var thread = new Thread(() => result = Ask.Of("5", Nest(open, most, close), limits), 768 * 1024);

        thread.Start();
        thread.Join();

        Assert.InRange(most, 190, 400);
        Assert.NotNull(result);
    }

    [Fact]
    public void An_expression_too_long_is_refused_unread()
    {
        var fault = Assert.Throws<JmesException>(() => JmesExpression.Parse(new string('(', 101), new JmesLimits { MaxLength = 100 }));

        Assert.Equal(JmesErrorKind.LimitExceeded, fault.Kind);
        Assert.Contains("101 characters", fault.Problem);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(100, false)]
    public void Steps_are_counted_by_what_is_gone_through(int steps, bool tooFew)
    {
        var limits = new JmesLimits { MaxSteps = steps };

        if (tooFew) Assert.Contains($"more than {steps} steps", Ask.Fails(Some, "a[?@ > `1`]", JmesErrorKind.LimitExceeded, limits).Problem);
        else Ask.Of(Some, "a[?@ > `1`]", limits);
    }

    [Theory]
    [InlineData("@")]
    [InlineData("b")]
    [InlineData("[a, a, a]")]
    [InlineData("{long: 'name and text that are too long'}")]
    [InlineData("'text that is longer than it may be'")]
    [InlineData("length(to_string(@))")]
    [InlineData("length(join('some glue', ['a', 'b', 'c', 'd']))")]
    [InlineData("keys({a_name_that_is_too_long: a})")]
    public void A_result_too_large_is_refused_and_so_is_a_text_on_the_way(string expression)
    {
        var fault = Ask.Fails("""{"a":[1,2,3],"b":{"c":"text text"}}""", expression, JmesErrorKind.LimitExceeded, new JmesLimits { MaxResultBytes = 16 });

        Assert.Contains("larger than 16 bytes", fault.Problem);
    }

    /// <summary>Each doubles something over and over: the result, an array, a text, the work, what is compared.</summary>
    [Theory]
    [InlineData("[@,@]", "@")]
    [InlineData("[@,@][]", "@")]
    [InlineData("join('', [to_string(@), to_string(@)])", "@")]
    [InlineData("{a: @, b: @}", "to_string(@)")]
    [InlineData("[@,@]", "@ == @")]
    [InlineData("[@,@][][]", "sort(@)")]
    [InlineData("[@,@,@,@][]", "length(@)")]
    [InlineData("merge({a: @, b: [@]}, {c: @})", "to_string(@)")]
    public void An_expression_that_doubles_its_own_results_ends_early(string step, string last)
    {
        var expression = string.Join(" | ", Enumerable.Repeat(step, 60).Append(last));

        var fault = Ask.Fails("[1]", expression, JmesErrorKind.LimitExceeded);

        Assert.True(fault.Problem.Contains("steps", StringComparison.Ordinal) || fault.Problem.Contains("larger", StringComparison.Ordinal), fault.Problem);
    }

    [Fact]
    public void Projections_within_projections_end_at_the_bound_of_steps()
    {
        var given = $"[{string.Join(',', Enumerable.Range(0, 200))}]";
        var nested = Enumerable.Range(0, 6).Aggregate("@", (inner, _) => $"map(&{inner}, `{given}`)");

        Assert.Contains("steps", Ask.Fails(given, nested, JmesErrorKind.LimitExceeded).Problem);
    }

    [Fact]
    public void Json_nested_too_deep_is_refused_where_it_has_to_be_gone_through()
    {
        var given = JsonDocument.Parse(string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000)), new JsonDocumentOptions { MaxDepth = 10_000 }).RootElement;

        var fault = Assert.Throws<JmesException>(() => JmesExpression.Parse("@ == [[0]]").Evaluate(given) is var _ ? JmesExpression.Parse("@ == @").Evaluate(given) : default);

        Assert.Equal((JmesErrorKind.LimitExceeded, "a value is nested more than 1000 deep"), (fault.Kind, fault.Problem));
        Assert.Equal(JsonValueKind.Array, JmesExpression.Parse("[[@]]").Evaluate(given).ValueKind);
        Assert.Equal(10_000, JmesExpression.Parse("to_string(@)").Evaluate(given).GetString()!.Length);
    }

    [Fact]
    public void A_cancelled_evaluation_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => JmesExpression.Parse("a").Evaluate(JsonElement.Parse("{}"), cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task An_evaluation_under_way_is_cancelled()
    {
        var many = $"`[{string.Join(',', Enumerable.Range(0, 200))}]`";
        var expression = JmesExpression.Parse(Enumerable.Range(0, 6).Aggregate("@", (inner, _) => $"length(map(&{inner}, {many}))"));
        using var cancel = new CancellationTokenSource();
        var limits = new JmesLimits { MaxSteps = 1_000_000_000 };

        var evaluation = Task.Run(() => expression.Evaluate(JsonElement.Parse("[1]"), limits, cancel.Token));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => evaluation);
    }

    [Fact]
    public void A_bound_outside_its_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxDepth", () => new JmesLimits { MaxDepth = 401 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxSteps", () => new JmesLimits { MaxSteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxLength", () => new JmesLimits { MaxLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxResultBytes", () => new JmesLimits { MaxResultBytes = int.MaxValue });
    }

    private static string Repeated(string before, string inner, string after) =>
        string.Concat(Enumerable.Repeat(before, 5000)) + inner + string.Concat(Enumerable.Repeat(after, 5000));

    private static string Nest(string open, int times, string close) =>
        string.Concat(Enumerable.Repeat(open, times)) + "@" + string.Concat(Enumerable.Repeat(close, times));

    private static bool Parses(string expression, JmesLimits limits)
    {
        try { JmesExpression.Parse(expression, limits); }
        catch (JmesException) { return false; }
        return true;
    }
}
