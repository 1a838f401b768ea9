-- id: cloudtrail/dns-records-changed-by-person
-- title: A person changed DNS records by hand
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1584.001, T1557
-- why: Records come from code. A changed A, MX or NS record redirects customers or mail within minutes.
-- triage: Compare with the zone in code; MX, NS and TXT of login or mail names first.
-- limits: Shows the first record of a batch; public and private zones alike.
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
    json_extract_scalar(requestparameters, '$.hostedZoneId') AS target,
    nullif(regexp_extract(requestparameters, '"name"\s*:\s*"([^"]+)"', 1), '') AS record,
    nullif(regexp_extract(requestparameters, '"type"\s*:\s*"([A-Z]+)"', 1), '') AS record_type
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'route53.amazonaws.com'
    AND eventname = 'ChangeResourceRecordSets'
    AND errorcode IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  record,
  record_type,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
