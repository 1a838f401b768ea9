namespace SecurityPlatform.Model;

public static partial class Lookups
{
    /// <summary>When people work.</summary>
    public static Lookup WorkingHours { get; } = new()
    {
        Id = "working_hours",
        Purpose = "Working hours of each weekday in Japan's time, in minutes after midnight",
        Columns = [new("weekday", "int"), new("start_min", "int"), new("end_min", "int")],
        Editing = "weekday is 1 (Monday) to 7 (Sunday); a day without a row is no working day. end_min itself is outside.",
    };

    /// <summary>Days without work.</summary>
    public static Lookup Holidays { get; } = new()
    {
        Id = "holidays",
        Purpose = "Days on which nobody is expected to work, besides weekends",
        Columns = [new("day", "date"), new("name", "string")],
        Editing = "Add the public holidays of the next year each December, and the company's own days off.",
    };

    /// <summary>Approved work on sensitive assets.</summary>
    public static Lookup WorkRequests { get; } = new()
    {
        Id = "work_requests",
        Purpose = "Approved windows in which a person works on a sensitive asset",
        Columns =
        [
            new("request_id", "string"), new("person", "string"), new("starts_at", "string"), new("ends_at", "string"),
            new("scope", "string"), new("approved_by", "string"),
        ],
        Editing = "Export the approved requests of the ticket system each day. person is written as in the logs (the e-mail address of IAM Identity "
            + "Center), starts_at and ends_at in ISO 8601 with an offset, scope is the bucket, instance or database.",
        Upkeep = LookupUpkeep.Feed,
    };

    /// <summary>Whom a Redash user id means.</summary>
    public static Lookup RedashUsers { get; } = new()
    {
        Id = "redash_users",
        Purpose = "E-mail address of each Redash user id, which is all that a login event has",
        Columns = [new("user_id", "bigint"), new("email", "string")],
        Editing = "Add a row when a user is created in Redash. Never reuse an id.",
    };
}
