-- id: cloudtrail/trail-search
-- title: Everything about one principal, address or event
-- source: cloudtrail
-- class: 2
-- severity: info
-- schedule: none
-- attack: none
-- why: The start of every investigation, also of things older than the 90 days that CloudTrail itself
--   keeps.
-- triage: Copy, set the three patterns of wanted, and give the range with --from and --to (or change
--   bounds and the day line in Athena).
-- limits: Without a pattern it shows the first 1000 events of the last full week. Wide ranges cost: one
--   partition for each account, region and day.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), wanted AS (
  SELECT
    '%' AS person_like,
    '%' AS address_like,
    '%' AS event_like
)
SELECT DISTINCT
  CAST(since AS date) AS week_start,
  from_iso8601_timestamp(eventtime) AS ts,
  coalesce(recipientaccountid, account) AS account_id,
  awsregion AS region,
  coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
  coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
  eventsource AS service,
  eventname AS action,
  errorcode,
  sourceipaddress AS source_ip,
  useragent AS user_agent,
  requestparameters AS request,
  eventid
FROM cloudtrail.prod
CROSS JOIN bounds
CROSS JOIN wanted
WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  AND from_iso8601_timestamp(eventtime) >= since
  AND from_iso8601_timestamp(eventtime) < until
  AND coalesce(coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type),
    '') LIKE person_like
  AND coalesce(sourceipaddress, '') LIKE address_like
  AND coalesce(eventname, '') LIKE event_like
ORDER BY ts, eventid
LIMIT 1000
