using System.Text.Json;
using AgentHub.Core;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>Reads an action's body and collects everything wrong with it.</summary>
internal sealed class ActionCheck
{
    /// <summary>Most characters of a reason.</summary>
    public const int MaxReason = 500;

    /// <summary>Most characters of a note or summary.</summary>
    public const int MaxText = 10_000;

    private readonly List<(string At, string Problem)> _faults = [];

    /// <summary>The answer that names all faults, or null when there is none.</summary>
    public Reply? Refusal => _faults.Count == 0 ? null : Reply.Problem(400, "malformed-request", "The request is not whole; nothing was done.",
        ("errors", _faults.Select(f => new { at = f.At, problem = f.Problem })));

    /// <summary>The body, or null when it is not JSON of this shape. An empty body has no members.</summary>
    public T? Read<T>(ReadOnlyMemory<byte> body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body.IsEmpty ? "{}"u8 : body.Span, Json.Wire) ?? Shapeless<T>("must be a JSON object");
        }
        catch (JsonException e)
        {
            var path = e.Path is { Length: > 2 } at ? "/" + at[2..].Replace('.', '/') : "";
            return Shapeless<T>(path.Length > 0 ? "has the wrong type" : "is not a JSON object", path);
        }
    }

    public void Id(string at, string? value, bool required)
    {
        if (value is null ? required : !IdCheck.IsId(value)) Add(at, value is null ? "is missing" : "must be 1 to 64 of A-Z a-z 0-9 _ -");
    }

    public void Word(string at, string? value, params ReadOnlySpan<string> words)
    {
        if (value is null) Add(at, "is missing");
        else if (!words.Contains(value)) Add(at, "must be one of " + string.Join(", ", words!));
    }

    public void Text(string at, string? value, int max, bool required)
    {
        if (string.IsNullOrWhiteSpace(value) && required) Add(at, "is missing");
        else if (value?.Length > max) Add(at, $"must have at most {max} characters");
    }

    public void Add(string at, string problem) => _faults.Add((at, problem));

    private T? Shapeless<T>(string problem, string at = "") where T : class
    {
        Add(at, problem);
        return null;
    }
}
