using System.CommandLine;
using AgentHub.Core.Context.E164;

namespace AgentHub.Cli;

/// <summary>Whom and what a command asks about.</summary>
internal sealed class AskedOptions
{
    private readonly Option<string?> _phone = new("--phone") { Description = "Find the customer by this telephone number, as +441632960147." };
    private readonly Option<string?> _email = new("--email") { Description = "Find the customer by this e-mail address." };
    private readonly Option<string?> _number = new("--customer-number") { Description = "Find the customer by this customer number." };
    private readonly Option<string?> _customer = new("--customer") { Description = "The customer's record id in the system, when it is known or several were found." };
    private readonly Option<string?> _invoice = new("--invoice") { Description = "Id of an invoice to read with its lines; the newest of the list unless given." };
    private readonly Option<string?> _postcode = new("--postcode") { Description = "Where incidents are asked for." };
    private readonly Option<string?> _text = new("--text") { Description = "What is searched for, where the file offers knowledge or search." };
    private readonly Option<string> _country = new("--country") { Description = "Country of telephone numbers written without one.", DefaultValueFactory = _ => "GB" };
    private readonly Option<int> _rows = new("--rows") { Description = "Most rows of a list, 1 to 100.", DefaultValueFactory = _ => 5 };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _phone, _email, _number, _customer, _invoice, _postcode, _text, _country, _rows }) command.Add(option);
    }

    /// <summary>What was typed, normalised as the hub does it.</summary>
    /// <exception cref="NotDoneException">Something of it cannot be asked.</exception>
    public Asked Read(ParseResult parsed)
    {
        var country = parsed.GetValue(_country)!.ToUpperInvariant();
        if (!PhoneNumber.KnowsCountry(country)) throw new NotDoneException($"--country must be two letters such as GB, is {country}.");
        var rows = parsed.GetValue(_rows);
        if (rows is < 1 or > PageRequest.Most) throw new NotDoneException($"--rows must be 1 to {PageRequest.Most}, is {rows}.");
        var keys = new List<CustomerKey>();
        if (parsed.GetValue(_number) is { } number) keys.Add(new(KeyKind.CustomerNumber, string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()));
        if (parsed.GetValue(_email) is { } email) keys.Add(new(KeyKind.Email, email.Trim().ToLowerInvariant()));
        if (parsed.GetValue(_phone) is { } phone)
            keys.Add(new(KeyKind.Phone, PhoneNumber.Normalise(phone, country) ?? throw new NotDoneException($"--phone {phone} is no telephone number of {country}; write it with its country, as +441632960147.")));
        return new()
        {
            Keys = keys, Customer = parsed.GetValue(_customer), Invoice = parsed.GetValue(_invoice), Postcode = parsed.GetValue(_postcode)?.ToUpperInvariant(), Text = parsed.GetValue(_text), Rows = rows,
        };
    }
}
