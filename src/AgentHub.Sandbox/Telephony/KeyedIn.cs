namespace AgentHub.Sandbox.Telephony;

/// <summary>What a caller keyed in or said to the automated attendant; null is what they did not.</summary>
/// <param name="Account">Letters and digits.</param>
/// <param name="Postcode">As keyed.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Pin">4 to 8 digits.</param>
/// <param name="Reason">Why they call.</param>
internal sealed record KeyedIn(string? Account, string? Postcode, DateOnly? Born, string? Pin, string? Reason)
{
    public bool IsNothing => (Account, Postcode, Born, Pin, Reason) is (null, null, null, null, null);
}
