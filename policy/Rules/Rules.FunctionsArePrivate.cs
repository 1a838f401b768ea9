namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A function runs with a role.</summary>
    public static PolicyRule FunctionsArePrivate => field ??= new()
    {
        Id = "functions-are-private",
        Title = "No function can be called by strangers",
        Severity = Severity.Critical,
        Controls = ["FSBP Lambda.1", "PCI DSS 1.4.4", "NIST AC-3"],
        Why = "A permission for everybody, or for a service on behalf of everybody, or an address without authorization, lets a stranger "
            + "run code with the role of the function.",
        Fix = "Name the principal, add SourceArn or SourceAccount for a service, and use AWS_IAM for addresses.",
        Check = (organization, _) => organization.OfType(AwsTypes.LambdaPermission).Select(CheckInvocation)
            .Concat(organization.OfType(AwsTypes.FunctionUrl).Select(url => url["authorizationType"].MustBe("AWS_IAM"))),
    };

    static Finding CheckInvocation(PlannedResource permission)
    {
        var (principal, source) = (permission["principal"], permission["sourceArn"]);
        var everybody = principal.Is("*") & !permission["principalOrgId"].IsSet;
        bool? service = principal.IsUnknown ? null : principal.Text?.EndsWith(".amazonaws.com", StringComparison.Ordinal) == true;
        var sourced = (source.IsUnknown && permission.PropertyDependencies.ContainsKey(source.Property)) || source.IsSet == true || permission["sourceAccount"].IsSet == true
            ? true
            : source.IsSet | permission["sourceAccount"].IsSet;
        return everybody != false ? principal.Must(!everybody, "an account, role or service") : source.Must(!service | sourced, "a source");
    }
}
