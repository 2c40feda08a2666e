using System.CommandLine;

namespace AgentHub.Cli;

/// <summary>Whom and what a command asks about.</summary>
internal sealed class AskedOptions
{
    private readonly WhomOptions _whom = new();
    private readonly Option<string?> _invoice = new("--invoice") { Description = "Id of an invoice to read with its lines; the newest of the list unless given." };
    private readonly Option<string?> _postcode = new("--postcode") { Description = "Where incidents are asked for." };
    private readonly Option<string?> _text = new("--text") { Description = "What is searched for, where the file offers knowledge or search." };
    private readonly Option<int> _rows = new("--rows") { Description = "Most rows of a list, 1 to 100.", DefaultValueFactory = _ => 5 };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        _whom.AddTo(command);
        foreach (var option in new Option[] { _invoice, _postcode, _text, _rows }) command.Add(option);
    }

    /// <summary>What was typed, normalised as the hub does it.</summary>
    /// <exception cref="NotDoneException">Something of it cannot be asked.</exception>
    public Asked Read(ParseResult parsed)
    {
        var (keys, customer) = _whom.Read(parsed);
        var rows = parsed.GetValue(_rows);
        if (rows is < 1 or > PageRequest.Most) throw new NotDoneException($"--rows must be 1 to {PageRequest.Most}, is {rows}.");
        return new() { Keys = keys, Customer = customer, Invoice = parsed.GetValue(_invoice), Postcode = parsed.GetValue(_postcode)?.ToUpperInvariant(), Text = parsed.GetValue(_text), Rows = rows };
    }
}
