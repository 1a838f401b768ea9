-- id: cloudtrail/ram-share-external
-- title: Resources were shared through RAM with outsiders, or may be from now on
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1537, T1199
-- lookups: expected_sources
-- why: RAM shares subnets, transit gateways and databases; with an outsider it opens the network from
--   inside.
-- triage: Remove the principal from the share, look at attachments the other side made.
-- limits: Organization accounts are those of lookup.expected_sources; shares with units and
--   organizations name their management account. Invitations must be accepted by the other side.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    coalesce(
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.resourceShareArn')) AS target,
    json_extract_scalar(requestparameters, '$.allowExternalPrincipals') AS external_allowed,
    regexp_extract(requestparameters, '"principals"\s*:\s*(\[[^\]]*\])', 1) AS principals
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ram.amazonaws.com'
    AND eventname IN ('CreateResourceShare', 'AssociateResourceShare', 'UpdateResourceShare')
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(principals, '[:"]([0-9]{12})[:"]', 1)) AS t (outsider)
  UNION ALL
  SELECT events.*, 'anybody invited' AS outsider
  FROM events
  WHERE eventname = 'UpdateResourceShare' AND external_allowed = 'true'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  external_allowed,
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
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000
