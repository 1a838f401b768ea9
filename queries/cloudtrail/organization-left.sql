-- id: cloudtrail/organization-left
-- title: An account tried to leave the organization, or was removed or closed
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1666, T1685
-- stratus: aws.defense-evasion.organizations-leave
-- why: Outside the organization no service control policy, no trail and no detector of ours applies any
--   more.
-- triage: A refused attempt shows that somebody with administrator rights in a member account is
--   hostile: isolate it. A success: call AWS Support.
-- limits: LeaveOrganization is written in the member account; the organization trail may already be
--   gone for the moment after.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    json_extract_scalar(requestparameters, '$.accountId') AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'organizations.amazonaws.com'
    AND eventname IN ('LeaveOrganization', 'RemoveAccountFromOrganization', 'CloseAccount', 'DeleteOrganization')
)
SELECT
  CAST(since AS date) AS day_start,
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
