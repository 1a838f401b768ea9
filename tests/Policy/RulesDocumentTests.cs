using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class RulesDocumentTests
{
    [Fact]
    public void Says_all_that_a_rule_declares() => Assert.Contains(
        """

        ## log-bucket-is-locked

        Log buckets lock every new object for the retention floor.

        **Why.** Versions and policies stop mistakes; an intruder with the bucket owner's rights removes both. Default retention keeps each object for its days against everybody. Buckets for S3 server access logs cannot have it and are left out, as are those whose copy is judged instead.

        **Fix.** Declare a BucketObjectLockConfiguration whose default retention is at least floorDays.

        **Configuration.** `security-platform:retention`, `security-platform:objectLockMode`

        | parameter | kind | default | meaning |
        |---|---|---|---|
        | floorDays | a number of 1 or more | `365` | The least number of days that evidence is kept. |

        """,
        RulesDocument.Write(),
        StringComparison.Ordinal);

    [Fact]
    public void Lists_every_rule_in_the_table() => Assert.All(Rules.All, rule => Assert.Contains(
        $"| [{rule.Id}](#{rule.Id}) | {rule.Title} |", RulesDocument.Write(), StringComparison.Ordinal));
}
