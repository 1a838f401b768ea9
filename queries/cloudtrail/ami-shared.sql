-- id: cloudtrail/ami-shared
-- title: A machine image was shared outside the organization or with everybody
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1537
-- stratus: aws.exfiltration.ec2-share-ami
-- lookups: expected_sources
-- why: An image carries application, configuration and often secrets of the machine it was made from.
-- triage: Remove the permission; who got it may have copied it. Rotate secrets that were on the
--   machine.
-- limits: Organization accounts are those of lookup.expected_sources. Sharing with an organization or
--   unit ARN reports as well, ours included.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
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
    json_extract_scalar(requestparameters, '$.imageId') AS target,
    regexp_extract(requestparameters, '"add"\s*:\s*(\{\s*"items"\s*:\s*\[[^\]]*\])', 1) AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname = 'ModifyImageAttribute'
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(document, '"(?:userId|group|organizationArn|organizationalUnitArn)"\s*:\s*"([^"]+)"', 1)) AS t (outsider)
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS shared_with,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = named.outsider
WHERE ts >= since AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000
