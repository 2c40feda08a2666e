using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>Functions that calculate: by decimals as long as every number is exact and the result fits, else by doubles.</summary>
internal static class NumberFunctions
{
    public static Value Abs(Value[] arguments, Call call) => Each(arguments[0].Number, decimal.Abs, Math.Abs);

    public static Value Ceil(Value[] arguments, Call call) => Each(arguments[0].Number, decimal.Ceiling, Math.Ceiling);

    public static Value Floor(Value[] arguments, Call call) => Each(arguments[0].Number, decimal.Floor, Math.Floor);

    public static Value Sum(Value[] arguments, Call call) => Value.Of(Total(arguments[0], call));

    public static Value Avg(Value[] arguments, Call call)
    {
        var count = arguments[0].Count;
        if (count == 0) return Value.Null;
        var total = Total(arguments[0], call);
        return Value.Of(total.IsExact ? new Number(total.Decimal / count) : Finite(total.Double / count, call));
    }

    private static Value Each(Number number, Func<decimal, decimal> exactly, Func<double, double> roughly) =>
        Value.Of(number.IsExact ? new Number(exactly(number.Decimal)) : new Number(roughly(number.Double)));

    private static Number Total(in Value numbers, Call call)
    {
        call.Run.Charge(numbers.Count);
        return ExactTotal(numbers) is { } exact ? new Number(exact) : RoughTotal(numbers, call);
    }

    /// <summary>Null when a number is not exact, or the sum does not fit.</summary>
    private static decimal? ExactTotal(in Value numbers)
    {
        var total = 0m;
        foreach (var item in numbers.Items)
        {
            var number = item.Number;
            if (!number.IsExact) return null;
            try { total += number.Decimal; }
            catch (OverflowException) { return null; }
        }
        return total;
    }

    private static Number RoughTotal(in Value numbers, Call call)
    {
        var total = 0.0;
        foreach (var item in numbers.Items) total += item.Number.Double;
        return Finite(total, call);
    }

    private static Number Finite(double value, Call call) =>
        double.IsFinite(value) ? new Number(value) : throw call.Fault(JmesErrorKind.InvalidValue, "comes to a number that is too large");
}
