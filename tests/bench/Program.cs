using AgentHub.Bench;

Console.WriteLine(MachineFacts.Read());
