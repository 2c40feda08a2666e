using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>
/// A <c>$filter</c>: comparisons joined by <c>and</c> and <c>or</c>, with parentheses, <c>contains</c> and <c>startswith</c>; like the product
/// none joined by <c>or</c> that compare different properties.
/// The part of OData 4.0 (section 5.1.1 of its URL conventions) that Business Central's callers use.
/// </summary>
internal abstract record ODataFilter
{
    public abstract bool Holds(ODataRow row);

    /// <summary>What it compares.</summary>
    public abstract IEnumerable<string> Properties { get; }

    /// <summary>Null, with what is wrong in <paramref name="fault"/>, when the text is not a filter.</summary>
    /// <param name="text">As sent, decoded.</param>
    /// <param name="sample">A row whose properties are the ones that exist; null accepts any name.</param>
    /// <param name="fault">Business Central's words.</param>
    public static ODataFilter? Parse(string text, JsonObject? sample, out string? fault)
    {
        try
        {
            fault = null;
            return new ODataFilterParser(text, sample).Parse();
        }
        catch (FormatException e)
        {
            fault = e.Message;
            return null;
        }
    }

    internal sealed record And(ODataFilter Left, ODataFilter Right) : ODataFilter
    {
        public override IEnumerable<string> Properties => Left.Properties.Concat(Right.Properties);

        public override bool Holds(ODataRow row) => Left.Holds(row) && Right.Holds(row);
    }

    internal sealed record Or(ODataFilter Left, ODataFilter Right) : ODataFilter
    {
        public override IEnumerable<string> Properties => Left.Properties.Concat(Right.Properties);

        public override bool Holds(ODataRow row) => Left.Holds(row) || Right.Holds(row);
    }

    internal sealed record Comparison(string Property, string Operator, ODataValue Value) : ODataFilter
    {
        public override IEnumerable<string> Properties => [Property];

        public override bool Holds(ODataRow row)
        {
            var order = row[Property].CompareTo(Value);
            return Operator switch
            {
                "eq" => order == 0,
                "ne" => order != 0,
                "gt" => order > 0,
                "ge" => order >= 0,
                "lt" => order < 0,
                _ => order <= 0,
            };
        }
    }

    internal sealed record Function(string Name, string Property, string Value) : ODataFilter
    {
        public override IEnumerable<string> Properties => [Property];

        public override bool Holds(ODataRow row)
        {
            var text = row[Property].Text;
            return Name switch
            {
                "contains" => text.Contains(Value, StringComparison.Ordinal),
                "startswith" => text.StartsWith(Value, StringComparison.Ordinal),
                _ => text.EndsWith(Value, StringComparison.Ordinal),
            };
        }
    }
}
