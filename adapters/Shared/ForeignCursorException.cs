namespace AgentHub.Adapters;

/// <summary>A page was asked for by a cursor that this adapter did not give out for this list.</summary>
internal sealed class ForeignCursorException() : Exception("does not know this place in the list; begin with the first page");
