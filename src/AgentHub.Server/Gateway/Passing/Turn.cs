namespace AgentHub.Server.Gateway.Passing;

/// <summary>Whether a request got its turn.</summary>
internal enum Turn { Taken, SystemIsBusy, PersonIsBusy }
