using System.Numerics;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>What elements are ordered by: all numbers or all texts, read once and paid for before anything is compared.</summary>
internal sealed class SortKeys
{
    private readonly decimal[]? _decimals;
    private readonly double[]? _doubles;
    private readonly string[]? _texts;

    /// <param name="keys">An array of numbers or of texts.</param>
    public SortKeys(in Value keys, Call call)
    {
        Count = keys.Count;
        // Sorting compares each key about log2(n) times, and cannot be stopped meanwhile.
        var times = BitOperations.Log2((uint)Count + 1) + 1;
        call.Run.Charge((long)Count * times / 2);
        if (Count > 0 && keys[0].Kind == ValueKind.Text)
        {
            _texts = new string[Count];
            var at = 0;
            foreach (var key in keys.Items)
            {
                _texts[at] = call.Run.TextOf(key);
                call.Run.Charge((long)_texts[at++].Length * times / 64);
            }
            return;
        }
        var numbers = new Number[Count];
        var next = 0;
        foreach (var key in keys.Items) numbers[next++] = key.Number;
        // All by one measure: exact and inexact ones compared pair by pair would not be in any order.
        if (Array.TrueForAll(numbers, n => n.IsExact)) _decimals = Array.ConvertAll(numbers, n => n.Decimal);
        else _doubles = Array.ConvertAll(numbers, n => n.Double);
    }

    public int Count { get; }

    public int Compare(int left, int right)
    {
        if (_texts is not null) return CodePoints.Compare(_texts[left], _texts[right]);
        return _decimals is not null ? _decimals[left].CompareTo(_decimals[right]) : _doubles![left].CompareTo(_doubles[right]);
    }

    /// <summary>Indexes of the elements from least to greatest; equal ones as they came.</summary>
    public int[] InOrder()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (left, right) => Compare(left, right) is var by and not 0 ? by : left.CompareTo(right));
        return order;
    }
}
