namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>How events lie in a request (HTTP Protocol Binding for CloudEvents 1.0.2, section 3).</summary>
internal enum ContentMode
{
    /// <summary>Attributes in <c>ce-</c> headers, data in the body.</summary>
    Binary,
    /// <summary>One event as one JSON object.</summary>
    Structured,
    /// <summary>A JSON array of events.</summary>
    Batch,
}
