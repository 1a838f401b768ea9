using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>Advanced selectors speak of known fields, with the operators and values that each takes.</summary>
sealed class TrailSelectorFields() : InputConstraint(
    "cloudtrail-selector-fields", "InvalidEventSelectorsException", "CloudTrail API Reference: AdvancedFieldSelector", AwsTypes.Trail)
{
    static readonly string[] s_fields =
    [
        "eventCategory", "eventName", "eventSource", "eventType", "errorCode", "readOnly", "resources.ARN", "resources.type",
        "sessionCredentialFromConsole", "userIdentity.arn", "vpcEndpointId",
    ];

    static readonly string[] s_operators = ["endsWiths", "equals", "notEndsWiths", "notEquals", "notStartsWiths", "startsWiths"];

    public override Violation? Check(Subject subject)
    {
        foreach (var selector in subject.Inputs.Objects("advancedEventSelectors"))
        {
            if (!selector.ContainsUnknowns && Wrong(selector) is var (expected, got))
            {
                return subject.Wrong($"advancedEventSelectors[{selector.Text("name")}]", expected, got, "Correct the field selectors.");
            }
        }

        return null;
    }

    static (string Expected, string Got)? Wrong(PropertyMap selector)
    {
        var fields = selector.Objects("fieldSelectors").ToArray();
        var category = fields.FirstOrDefault(f => f.Text("field") == "eventCategory")?.Texts("equals").FirstOrDefault();
        foreach (var field in fields)
        {
            var name = field.Text("field") ?? "";
            if (!s_fields.Contains(name))
            {
                return ($"one of {string.Join(", ", s_fields)}", name);
            }

            var used = s_operators.Where(field.Has).ToArray();
            if (used.Length == 0)
            {
                return ($"an operator for {name}", "none");
            }

            if (name is "readOnly" or "eventCategory" or "resources.type" && used is not ["equals"])
            {
                return ($"only equals for {name}", string.Join(", ", used));
            }

            if (category == "Management" && name == "eventSource" && (used is not ["notEquals"]
                || field.Texts("notEquals").Any(s => s is not ("kms.amazonaws.com" or "rdsdata.amazonaws.com"))))
            {
                return ("only notEquals kms.amazonaws.com or rdsdata.amazonaws.com for eventSource of management events", string.Join(", ", used.SelectMany(field.Texts)));
            }

            if (category == "Management" && name is not ("eventCategory" or "eventSource" or "readOnly"))
            {
                return ("eventCategory, eventSource and readOnly for management events", name);
            }

            if (used.SelectMany(field.Texts).FirstOrDefault(v => v.Contains('*', StringComparison.Ordinal)) is { } wild)
            {
                return ("values without wildcards", wild);
            }
        }

        return category is not ("Management" or "Data" or "NetworkActivity") ? ("eventCategory equal to Management, Data or NetworkActivity", category ?? "none")
            : category == "Data" && fields.All(f => f.Text("field") != "resources.type") ? ("resources.type for data events", "none")
            : null;
    }
}
