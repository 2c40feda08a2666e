using AgentHub.Server.Adapters;
using AgentHub.Server.Capabilities;
using AgentHub.Server.Configuration;
using AgentHub.Server.Context;
using AgentHub.Server.Desk;
using AgentHub.Server.Gateway;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;
using AgentHub.Server.Intake;
using AgentHub.Server.Interactions;
using AgentHub.Server.Nodes;
using AgentHub.Server.Observability;
using AgentHub.Server.Sandbox;
using AgentHub.Server.Shell;
using AgentHub.Server.Supervision;

if (ConfigurationFeature.ReadSettings(args) is not { } builder) return 1;

builder.AddConfiguration();   // every setting checked before anything starts
builder.AddObservability();   // logs, measures, traces, health
builder.AddHttp();            // problem documents, JSON dialect
builder.AddIdentity();        // who is signed in, and what they may do
builder.AddInteractions();    // the ledger, contacts and interactions, actions of the agent
builder.AddNodes();           // what several nodes share: over Redis, or in memory for one alone
builder.AddIntake();          // events from telephony, IVR, web
builder.AddAdapters();        // the systems of record, behind time limits and breakers
builder.AddGateway();         // the systems' own addresses, by our credentials and rules
builder.AddContext();         // who is calling, and all that is known
builder.AddCapabilities();    // each thing a system can do, as an endpoint for programs
builder.AddDesk();            // documents pushed to the browsers
builder.AddSupervision();     // the live board
builder.AddShell();           // the pages themselves
builder.AddSandbox();         // Development only: stand-in systems and a phone simulator

if (!builder.SettingsAreSound()) return 1;   // every fault listed, nothing started
var app = builder.Build();

app.MapObservability();
app.MapHttp();
app.MapShell();
app.MapIdentity();
app.MapInteractions();
app.MapIntake();
app.MapAdapters();
app.MapGateway();
app.MapContext();
app.MapCapabilities();
app.MapDesk();
app.MapSupervision();
app.MapSandbox();

return await app.RunIfReadyAsync();   // what it cannot do without is named, if it is missing
