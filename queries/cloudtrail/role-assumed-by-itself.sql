-- id: cloudtrail/role-assumed-by-itself
-- title: A role session renewed itself by assuming its own role
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1550.001, T1078.004
-- why: A chained session ends after an hour. A thief who assumes the role again with its own
--   session, before each end, stays for as long as the role trusts itself and needs no stolen key
--   any more.
-- triage: Few programs do it, by mistake: ask the owner of the role. Otherwise revoke the role's
--   sessions, take the role out of its own trust policy, and find the first session of the chain by
--   its address.
-- limits: Counts for roles that did not do so in the four weeks before; juggling between two roles
--   is not seen.
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
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND eventsource = 'sts.amazonaws.com'
    AND eventname = 'AssumeRole'
    AND errorcode IS NULL
    AND useridentity.sessioncontext.sessionissuer.arn = json_extract_scalar(requestparameters, '$.roleArn')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  principal,
  count(DISTINCT eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT person)), 1, 10), ', ') AS sessions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, principal
LIMIT 1000
