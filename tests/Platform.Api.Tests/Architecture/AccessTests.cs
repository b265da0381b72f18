using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Architecture;

/// <summary>Who may do what, and who sees past whose walls, is said in few places.</summary>
public sealed class AccessTests
{
    /// <summary>How a caller comes to have a permission at all.</summary>
    private static readonly string[] Open = ["GET /.well-known/oauth-authorization-server", "GET /.well-known/oauth-protected-resource", "GET /oauth/jwks", "POST /oauth/introspect", "POST /oauth/revoke", "POST /oauth/token"];

    /// <summary>Whatever works in no tenant's name, each with the reason.</summary>
    private static readonly Dictionary<string, string> WorkAcrossTenants = new()
    {
        ["CallerLookup"] = "a credential says which tenant it is of",
        ["ClientCheck"] = "so does a client id",
        ["SigningKeys"] = "they sign for all tenants",
        ["ProvisionTenant"] = "makes tenants",
        ["DatabaseSetup"] = "checks the roles at start",
        ["KernelServices"] = "composes",
        ["TenantWork"] = "a job's way into its tenant",
        ["ForgetOldKeys"] = "a key grows old in every tenant",
        ["EventSequencer"] = "numbers all tenants' events",
        ["AcceptDeliveredOrders"] = "finds which tenants have work",
        ["FinishPendingPayments"] = "finds which tenants have work",
        ["PurgeLostSandboxes"] = "finds sandboxes that no row tells of, whichever tenant made them",
        ["PurgeSandbox"] = "deletes the rows of a sandbox, as a role that sees no other",
        ["PrepareSandboxes"] = "finds which sandboxes to fill or delete",
        ["TenantClocks"] = "hears which sandboxes' clocks were changed",
        ["AdvanceClocks"] = "finds which sandboxes' clocks to advance",
        ["ClockSteps"] = "moves a sandbox's clock and what waits by it",
        ["SendWhatIsDue"] = "looks what a sandbox has still to send",
        ["SendRefunds"] = "finds which tenants have work",
        ["WebhookServices"] = "composes",
        ["RefreshReplies"] = "finds which tenants have work",
        ["NoteDeprecatedUses"] = "writes down what all tenants' apps used",
        ["ClientAssertions"] = "a client id comes without its tenant",
        ["OutsideTokens"] = "a token comes without its tenant",
        ["SpentTokens"] = "a proof is checked before its tenant is known",
        ["ForgetSpentTokens"] = "what is spent is nobody's",
        ["LockOut"] = "counts strangers",
        ["ForgetAttempts"] = "strangers are nobody's",
        ["TokenLeases"] = "limits count whoever calls",
        ["ForgetFullBuckets"] = "buckets are nobody's",
        ["RequestRecorder"] = "remembers all tenants' calls",
        ["ForgetOldRequests"] = "a call grows old in every tenant",
        ["FanOut"] = "queues all tenants' deliveries",
        ["DeliveryClaims"] = "sends all tenants' deliveries",
        ["DeliveryResults"] = "sends all tenants' deliveries",
    };

    [Fact]
    public void Every_action_states_one_permission_that_can_be_given()
    {
        Assert.NotEmpty(Operation.All);
        Faults.None(Operation.All.Where(operation => operation.Path == "no route").Select(operation => $"{operation} has no route. Make it private, or give it one."));
        foreach (var operation in Operation.All.Where(operation => !Open.Contains($"{operation.Method} {operation.Path}")))
        {
            Assert.True(operation.Requires.Count == 1, $"{operation} states {operation.Permission}. State exactly one permission with [Requires].");
            Assert.True(Scopes.All.ContainsKey(operation.Requires[0].Scope), $"{operation} asks for {operation.Requires[0].Scope}, which nobody can be given. Add it to Scopes.");
        }
    }

    [Fact]
    public void Reading_needs_a_permission_to_read_and_writing_one_to_write()
    {
        var mixed = Operation.All.Where(operation => operation.Requires.Count == 1
                && operation.Requires[0].Scope.EndsWith(":read", StringComparison.Ordinal) != (operation.Method == "GET"))
            .Select(operation => $"{operation} asks for {operation.Permission}.");

        Faults.None(mixed);
    }

    [Fact]
    public void Every_permission_is_asked_for_somewhere()
    {
        var asked = Operation.All.SelectMany(operation => operation.Requires).Select(one => one.Scope).ToHashSet();

        Faults.None(Scopes.All.Keys.Where(scope => !Scopes.Whole([scope]).Overlaps(asked))
            .Select(scope => $"{scope} allows nothing. Remove it from Scopes."));
    }

    [Fact]
    public void What_only_operators_can_use_is_marked_so()
    {
        var forAll = Operation.All.SelectMany(operation => operation.Requires).Where(one => !one.OperatorOnly).Select(one => one.Scope).ToHashSet();

        Assert.Equal(Scopes.All.Keys.Where(scope => !Scopes.Whole([scope]).Overlaps(forAll)).Order(StringComparer.Ordinal), Scopes.ForOperators.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_switches_a_filter_off()
    {
        Faults.None(Code.Types.Where(type => type.Calls.Any(call => call.EndsWith("::IgnoreQueryFilters", StringComparison.Ordinal)))
            .Select(type => $"{type} switches a query filter off. Let the operator's caller, or a job in its tenant, see what it has to."));
    }

    [Fact]
    public void Few_work_in_no_tenant_s_name()
    {
        var found = Code.Types.Where(type => type.Name != nameof(SystemDatabase) && type.Types.Contains(typeof(SystemDatabase).FullName!)).Select(type => type.Name);

        Assert.True(WorkAcrossTenants.Keys.ToHashSet().SetEquals(found),
            $"Who works across tenants is a list to review, with reasons, in {nameof(AccessTests)}. New: {string.Join(", ", found.Except(WorkAcrossTenants.Keys))}. Gone: {string.Join(", ", WorkAcrossTenants.Keys.Except(found))}.");
    }

    [Fact]
    public void A_context_is_opened_for_somebody()
    {
        var makers = Code.Types.Where(type => type.Types.Contains("Microsoft.EntityFrameworkCore.IDbContextFactory`1")).Select(type => type.Name);

        Assert.Equal(["KernelServices"], makers); // a pooled context taken from the factory serves nobody yet: inject PlatformDb
    }

    [Theory]
    [InlineData("System.TimeProvider::get_System", "KernelServices")]
    [InlineData("System.Net.Http.HttpClient::.ctor", "DemoCatalog")]
    [InlineData("System.Net.Http.HttpMessageInvoker::.ctor", "CheckedConnection")]
    [InlineData("System.Net.Http.SocketsHttpHandler::.ctor", "CheckedConnection")]
    public void Clock_and_network_come_from_one_place(string call, string place)
    {
        var callers = Code.Types.Where(type => type.Calls.Contains(call)).Select(type => type.Name);

        Assert.True(callers.SequenceEqual([place]), $"{call} is for {place} alone, and {string.Join(", ", callers)} call it. Take a TimeProvider or a client that checks addresses from outside.");
    }
}
