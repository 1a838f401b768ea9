using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Policy;

/// <summary>Event selectors of trails.</summary>
static class Selectors
{
    public static PropertyMap Management => Of(("eventCategory", "equals", ["Management"]));

    /// <summary>Data events of objects, under more conditions.</summary>
    public static PropertyMap Objects(params (string Field, string Operator, PropertyValue[] Values)[] more) =>
        Of([("eventCategory", "equals", ["Data"]), ("resources.type", "equals", ["AWS::S3::Object"]), .. more]);

    public static (string Field, string Operator, PropertyValue[] Values) Starts(params PropertyValue[] arns) => ("resources.ARN", "startsWiths", arns);

    public static PropertyMap Of(params (string Field, string Operator, PropertyValue[] Values)[] conditions) =>
        Plan.Object(("fieldSelectors", Plan.List([.. conditions.Select(c => Plan.Object(("field", c.Field), (c.Operator, Plan.List(c.Values))))])));

    public static PropertyMap Basic(params string[] arns) =>
        Plan.Object(("dataResources", Plan.List(Plan.Object(("type", "AWS::S3::Object"), ("values", Plan.Texts(arns))))));
}
