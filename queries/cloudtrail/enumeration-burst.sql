-- id: cloudtrail/enumeration-burst
-- title: Somebody listed many different services within an hour
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1526, T1580, T1087.004
-- why: Tools that map an account ask every service what it has. Fifteen services and thirty different
--   questions within an hour is mapping, not work.
-- triage: Scanners and inventory tools have their own roles: know them. Anyone else: look at the access
--   key's age, the address and the tool (cloudtrail/attack-tool-user-agents).
-- limits: Sessions from the console are left out, because opening its pages asks as widely. Slow
--   mapping stays below.
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
    eventsource AS eventsource,
    concat(eventsource, ':', eventname) AS call
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND regexp_like(eventname, '^(List|Describe|Get)')
    AND useridentity.invokedby IS NULL
    AND coalesce(useridentity.type, '') IN ('IAMUser', 'AssumedRole', 'FederatedUser', 'Root')
    AND coalesce(sessioncredentialfromconsole, 'false') <> 'true'
    AND coalesce(eventcategory, 'Management') = 'Management'
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
  count(DISTINCT call) AS distinct_calls,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventsource) >= 15 AND count(DISTINCT call) >= 30
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000
