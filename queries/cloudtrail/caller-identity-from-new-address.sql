-- id: cloudtrail/caller-identity-from-new-address
-- title: A long-lived key asked who it is, from a new address
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1078.004, T1087.004
-- why: The first call with a found key is GetCallerIdentity: it needs no permission and tells whose key
--   it is.
-- triage: A pipeline that moved has a change record. Otherwise deactivate the key and see what else
--   came from the address.
-- limits: Temporary credentials are left out; they are covered by cloudtrail/new-network-for-person.
--   Runners with changing addresses report often: use roles for them.
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
    useridentity.accesskeyid AS access_key,
    sourceipaddress AS source_ip,
    useragent AS user_agent
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND eventsource = 'sts.amazonaws.com'
    AND eventname = 'GetCallerIdentity'
    AND useridentity.accesskeyid LIKE 'AKIA%'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  access_key,
  source_ip,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT user_agent)), 1, 10), ', ') AS user_agents,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, person, access_key, source_ip
LIMIT 1000
