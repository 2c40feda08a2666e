using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Dialling;

/// <summary>The population by words of their names, account numbers and telephone numbers. Immutable.</summary>
internal sealed class CallerIndex
{
    private const int FewestDigits = 3;

    private readonly Population _population;
    private readonly TextIndex _words;
    private readonly TextIndex _digits;
    private readonly TextIndex _numbers;

    public CallerIndex(Population population)
    {
        _population = population;
        _words = new(population.People.SelectMany(p => Names(p).SelectMany(n => n.Split(' ')).Distinct().Select(w => (w, p.Place))));
        _digits = new(population.People.SelectMany(p => Numbers(p).Select(d => (d, p.Place))));
        _numbers = new(population.People.Where(p => p.Phone is not null).Select(p => (p.Phone!.Value.E164, p.Place)));
    }

    /// <summary>Places, each once; lazily, so that taking few looks at few.</summary>
    public IEnumerable<int> Find(string wanted)
    {
        var digits = Digits(wanted);
        if (digits.Length >= FewestDigits && !wanted.Any(char.IsLetter)) return _digits.StartingWith(Significant(digits)).Distinct();
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The longest word leaves the fewest to be looked at.
        return _words.StartingWith(words.MaxBy(w => w.Length)!).Distinct().Where(p => HasAll(Names(_population.People[p]), words));
    }

    /// <summary>How many people have the telephone of this one.</summary>
    public int Sharing(Person person) => person.Phone is { } phone ? _numbers.Equal(phone.E164).Count() : 0;

    /// <summary>The same for somebody who is not in the index.</summary>
    public static bool Fits(string wanted, IEnumerable<string> names, string account, IEnumerable<string?> phones)
    {
        var digits = Digits(wanted);
        if (digits.Length >= FewestDigits && !wanted.Any(char.IsLetter))
            return account.StartsWith(digits, StringComparison.Ordinal) || phones.Any(p => p is not null && Significant(Digits(p)).StartsWith(Significant(digits), StringComparison.Ordinal));
        return HasAll(names, wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool HasAll(IEnumerable<string> names, string[] words)
    {
        var own = names.SelectMany(n => n.Split(' ')).ToList();
        return words.Length > 0 && words.All(w => own.Exists(o => o.StartsWith(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Names(Person person) => person.Records.SelectMany(r => new[] { r.Record.Name, r.Record.Firm ?? "" }).Distinct();

    private static IEnumerable<string> Numbers(Person person) =>
        [.. person.Records.Select(r => r.Record.Account).Where(a => a.Length > 0).Distinct(), .. person.Phone is { } phone ? new[] { phone.National, phone.Country + phone.National } : []];

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    /// <summary>Without what is dialled before the number at home or abroad.</summary>
    private static string Significant(string digits) => digits.TrimStart('0');
}
