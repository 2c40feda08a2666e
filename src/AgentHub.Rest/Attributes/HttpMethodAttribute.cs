namespace AgentHub.Rest;

// The five methods stand together: they are one vocabulary, each a name and nothing else.

/// <summary>What request a method of the interface makes.</summary>
/// <param name="path">
/// Path below the client's base address; begins with <c>/</c>. <c>{name}</c> is replaced by the parameter of that name,
/// escaped as one path segment; <c>{**name}</c> keeps its slashes. A query may follow after <c>?</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HttpMethodAttribute(string path) : Attribute
{
    /// <summary>The HTTP method.</summary>
    public abstract HttpMethod Method { get; }

    /// <summary>The template as written.</summary>
    public string Path { get; } = path;
}

/// <summary><c>GET</c></summary>
public sealed class GetAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Get;
}

/// <summary><c>POST</c></summary>
public sealed class PostAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Post;
}

/// <summary><c>PUT</c></summary>
public sealed class PutAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Put;
}

/// <summary><c>PATCH</c></summary>
public sealed class PatchAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Patch;
}

/// <summary><c>DELETE</c></summary>
public sealed class DeleteAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Delete;
}
