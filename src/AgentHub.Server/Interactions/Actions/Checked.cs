namespace AgentHub.Server.Interactions.Actions;

/// <summary>What the check of a body may look at, and where it notes faults.</summary>
internal sealed record Checked(ActionRequest Request, ActionCheck Check, InteractionsOptions Options);
