namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>Names of trails have 3 to 128 letters, digits and single <c>._-</c>, and are no IP addresses.</summary>
sealed class TrailName() : InputConstraint(
    "cloudtrail-name", "InvalidTrailNameException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || IsValid(name) ? null : subject.Wrong(
            "name", "3 to 128 letters, digits and . _ - not beside each other, beginning and ending with a letter or digit", name, "Choose another name.");
    }

    static bool IsValid(string name)
    {
        if (name.Length is < 3 or > 128 || !char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1])
            || System.Net.IPAddress.TryParse(name, out _))
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            var mark = name[i] is '.' or '_' or '-';
            if ((!mark && !char.IsAsciiLetterOrDigit(name[i])) || (mark && name[i - 1] is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
