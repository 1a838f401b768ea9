-- id: cloudtrail/resources-destroyed-burst
-- title: Many resources were deleted by a person within an hour
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1485, T1489, T1578.003
-- why: A person who deletes thirty things in three services within an hour tears down an environment:
--   planned, or in anger.
-- triage: Ask at once. Deployment tools run under roles and are left out, so a row is a person with the
--   console or a script.
-- limits: Counts successful deletes, stops and terminations; a single terrible one is in the other
--   queries.
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
    eventsource AS eventsource
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND regexp_like(eventname, '^(Delete|Terminate|Deregister|Remove|Stop|Disable)')
    AND readonly = 'false'
    AND coalesce(eventcategory, 'Management') = 'Management'
    AND errorcode IS NULL
    AND useridentity.invokedby IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  count(DISTINCT eventsource) AS services,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventid) >= 30 AND count(DISTINCT eventsource) >= 3
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000
