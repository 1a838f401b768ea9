-- id: cloudtrail/organization-role-assumed
-- title: Somebody entered a member account through the organization role
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1078.004, T1550
-- why: The role made with each member account is an administrator that only the management account can
--   become; whoever owns the management account uses it to go everywhere.
-- triage: Only account onboarding uses it. Other callers: ask, then read the session by its role and
--   session name.
-- limits: Control Tower's own execution role is included because it has the same power; its service
--   calls (invokedBy) are left out. A call between accounts is recorded in both and counts once in
--   each.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    json_extract_scalar(requestparameters, '$.roleArn') AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'sts.amazonaws.com'
    AND eventname = 'AssumeRole'
    AND regexp_like(coalesce(json_extract_scalar(requestparameters, '$.roleArn'), ''),
      ':role/(OrganizationAccountAccessRole|AWSControlTowerExecution|stacksets-exec-.*)$')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
