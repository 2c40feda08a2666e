namespace AgentHub.Core.Context.View;

/// <summary>Channels as people call them.</summary>
internal static class ChannelWords
{
    /// <summary>What the customer would say: IVR and voice are both the phone.</summary>
    public static string ForCustomer(string channel) => channel switch
    {
        "ivr" or "voice" => "phone",
        "web" => "website",
        "email" => "e-mail",
        _ => channel,
    };
}
