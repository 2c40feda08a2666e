using AgentHub.JmesPath.Functions;
using AgentHub.JmesPath.Nodes;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Parsing;

/// <summary>Builds the tree of an expression (Pratt's way: every token that continues an expression has a strength).</summary>
internal sealed class Parser(string text, JmesLimits limits)
{
    /// <summary>How far the part behind <c>[*]</c> and its like reaches: over everything stronger, which is projected onto each element.</summary>
    private const int Projected = 20;

    private readonly List<Token> _tokens = Lexer.Tokens(text);
    private int _at;
    private int _depth;

    public static Node Parse(string text, JmesLimits limits)
    {
        if (text.Length > limits.MaxLength)
            throw new JmesException(JmesErrorKind.LimitExceeded, $"the expression is {text.Length:N0} characters long; at most {limits.MaxLength:N0} are allowed", text, 0);
        var parser = new Parser(text, limits);
        if (parser.Current.Kind == TokenKind.End) throw parser.Wrong("the expression is empty; '@' is all of the JSON", parser.Current);
        var root = parser.Expression(0);
        return parser.Current.Kind == TokenKind.End ? root : throw parser.Wrong(Hints.OfFollowing(text, parser.Current), parser.Current);
    }

    private Token Current => _tokens[_at];

    private static int Strength(TokenKind kind) => kind switch
    {
        TokenKind.Pipe => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        >= TokenKind.Equal and <= TokenKind.GreaterOrEqual => 5,
        TokenKind.Flatten => 9,
        TokenKind.OpenFilter or TokenKind.Dot or TokenKind.OpenBracket => 40,
        _ => 0,
    };

    /// <summary>An expression up to the first token that is not stronger.</summary>
    private Node Expression(int strength)
    {
        Enter();
        var node = Continued(Beginning(), strength);
        _depth--;
        return node;
    }

    /// <summary>What is asked of each element of a projection; the element itself when nothing follows.</summary>
    private Node PerElement(int strength = Projected)
    {
        Enter();
        var node = Continued(CurrentNode.Instance, strength);
        _depth--;
        return node;
    }

    private Node Continued(Node left, int strength)
    {
        Bounded(left);
        while (Strength(Current.Kind) > strength) left = Bounded(Continue(left, Take()));
        return left;
    }

    private Node Beginning()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Name: return Current.Kind == TokenKind.OpenParenthesis ? Call(token) : new Field(token.Name);
            case TokenKind.QuotedName:
                if (Current.Kind == TokenKind.OpenParenthesis) throw Wrong("a function's name stands without quotes", token);
                return new Field(token.Name);
            case TokenKind.Literal: return new Literal(token.Value);
            case TokenKind.Current: return CurrentNode.Instance;
            case TokenKind.Star: return new ObjectProjection(CurrentNode.Instance, PerElement());
            // Weaker than paths and projections: !a.b is !(a.b), and !a == b is (!a) == b.
            case TokenKind.Not: return new Not(Expression(Strength(TokenKind.Flatten) - 1));
            case TokenKind.OpenParenthesis:
                var inner = Expression(0);
                Expect(TokenKind.CloseParenthesis, "')'", token);
                return inner;
            case TokenKind.OpenBrace: return Hash(token);
            case TokenKind.OpenBracket: return BeginsSpecifier() ? Specifier(CurrentNode.Instance, token) : List(token);
            case TokenKind.OpenFilter or TokenKind.Flatten: return Continue(CurrentNode.Instance, token);
            default: throw Wrong(Hints.OfBeginning(text, token), token);
        }
    }

    private Node Continue(Node left, Token token) => token.Kind switch
    {
        TokenKind.Dot => AfterDot(left),
        TokenKind.OpenBracket => Specifier(left, token),
        TokenKind.OpenFilter => Condition(left, token),
        TokenKind.Flatten => new Projection(new Flatten(left), PerElement(Strength(TokenKind.Flatten))),
        TokenKind.Pipe => new Pipe(left, Expression(Strength(TokenKind.Pipe))),
        TokenKind.Or => new Or(left, Expression(Strength(TokenKind.Or))),
        TokenKind.And => new And(left, Expression(Strength(TokenKind.And))),
        _ => new Comparison(Comparator.Equal + (token.Kind - TokenKind.Equal), left, Expression(Strength(token.Kind))),
    };

    private Node AfterDot(Node left)
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Star:
                Take();
                return new ObjectProjection(left, PerElement());
            case TokenKind.Name or TokenKind.QuotedName: return SubExpression.Of(left, Beginning());
            case TokenKind.OpenBracket: return SubExpression.Of(left, List(Take()));
            case TokenKind.OpenBrace: return SubExpression.Of(left, Hash(Take()));
            case TokenKind.End: throw Wrong("the expression ends too early: a name is missing behind '.'", token);
            default: throw Wrong($"behind '.' stands a name, '*', '[' or '{{', not {Hints.Shown(text, token)}", token);
        }
    }

    private bool BeginsSpecifier() => Current.Kind is TokenKind.Number or TokenKind.Colon
        || (Current.Kind == TokenKind.Star && _tokens[_at + 1].Kind == TokenKind.CloseBracket);

    /// <summary>What stands in brackets behind an expression, or begins one: a number, a slice or a star.</summary>
    private Node Specifier(Node left, Token open)
    {
        if (!BeginsSpecifier())
            throw Wrong("in brackets behind an expression stands a number, a slice such as 0:2, or '*'; a filter is [?…], a list of fields .[…]", Current);
        if (Current.Kind == TokenKind.Star)
        {
            Take();
            Expect(TokenKind.CloseBracket, "']'", open);
            return new Projection(left, PerElement());
        }
        var parts = new int?[3];
        var colons = 0;
        while (Current.Kind is TokenKind.Number or TokenKind.Colon)
        {
            var token = Take();
            if (token.Kind == TokenKind.Number && parts[colons] is null) parts[colons] = token.Number;
            else if (token.Kind == TokenKind.Number || ++colons > 2) throw Wrong("a slice is [start:stop:step], with two colons at most", token);
        }
        Expect(TokenKind.CloseBracket, "']'", open);
        if (colons == 0) return SubExpression.Of(left, new Nodes.Index(parts[0]!.Value));
        if (parts[2] == 0) throw new JmesException(JmesErrorKind.InvalidValue, "the step of a slice must not be 0", text, open.Offset);
        return new Projection(SubExpression.Of(left, new Slice(parts[0], parts[1], parts[2] ?? 1)), PerElement());
    }

    private Filter Condition(Node left, Token open)
    {
        var condition = Expression(0);
        Expect(TokenKind.CloseBracket, "']'", open);
        return new Filter(left, condition, PerElement());
    }

    private MultiSelectList List(Token open) => new([.. Listed(TokenKind.CloseBracket, "']'", open, () => Expression(0))]);

    private MultiSelectHash Hash(Token open)
    {
        var members = Listed(TokenKind.CloseBrace, "'}'", open, () =>
        {
            var name = Take();
            if (name.Kind is not (TokenKind.Name or TokenKind.QuotedName)) throw Wrong($"a name is expected before {Hints.Shown(text, name)}, as in {{name: path}}", name);
            if (Take() is { Kind: not TokenKind.Colon } other) throw Wrong($"behind the name '{name.Name}' stands ':' and then where its value comes from", other);
            return (name.Name, Part: Expression(0));
        });
        return new([.. members.Select(m => m.Name)], [.. members.Select(m => m.Part)]);
    }

    private Node Call(Token name)
    {
        var function = FunctionTable.Find(name.Name) ?? throw new JmesException(JmesErrorKind.UnknownFunction, Hints.OfFunction(name.Name), text, name.Offset);
        var open = Take();
        Node[] arguments = [];
        if (Current.Kind == TokenKind.CloseParenthesis) Take();
        else arguments = [.. Listed(TokenKind.CloseParenthesis, "')'", open, Argument)];

        if (function.ProblemOfCount(arguments.Length) is { } problem) throw new JmesException(JmesErrorKind.InvalidArity, problem, text, name.Offset);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.ProblemOfReference(arguments[i] is ExpressionReference, i) is { } wrong) throw new JmesException(JmesErrorKind.InvalidType, wrong, text, name.Offset);
        }
        return function.Name == FunctionTable.NotNull ? new FirstNotNull(arguments) : new FunctionCall(function, arguments, name.Offset);
    }

    private Node Argument()
    {
        if (Current.Kind != TokenKind.Reference) return Expression(0);
        Take();
        return new ExpressionReference(Expression(0));
    }

    /// <summary>One or more, with commas between, up to the closing token.</summary>
    private List<T> Listed<T>(TokenKind close, string closeInWords, Token open, Func<T> one)
    {
        var all = new List<T>();
        do all.Add(one());
        while (Took(TokenKind.Comma));
        Expect(close, closeInWords, open);
        return all;
    }

    private bool Took(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        _at++;
        return true;
    }

    private void Expect(TokenKind kind, string inWords, Token open)
    {
        if (Took(kind)) return;
        throw Current.Kind == TokenKind.End
            ? Wrong($"{Hints.Shown(text, open)} in column {open.Offset + 1} is not closed: {inWords} is missing", Current)
            : Wrong(Hints.OfFollowing(text, Current), Current);
    }

    /// <summary>The current token; the next becomes current. The last one, which says that the text ends, stays.</summary>
    private Token Take() => Current.Kind == TokenKind.End ? Current : _tokens[_at++];

    private void Enter()
    {
        if (++_depth > limits.MaxDepth) throw TooDeep();
    }

    private Node Bounded(Node node) => node.Height <= limits.MaxDepth ? node : throw TooDeep();

    private JmesException TooDeep() =>
        new(JmesErrorKind.LimitExceeded, $"the expression is nested more than {limits.MaxDepth} deep", text, Current.Offset);

    private JmesException Wrong(string problem, Token token) => new(JmesErrorKind.Syntax, problem, text, token.Offset);
}
