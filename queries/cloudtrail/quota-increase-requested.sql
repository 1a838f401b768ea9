-- id: cloudtrail/quota-increase-requested
-- title: Somebody asked for higher service limits
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1496, T1578
-- why: After stolen credentials hit the limit on vCPUs or mails, the thief asks AWS for more.
-- triage: Ask the person; a request for GPU vCPUs or SES sending in a quiet region is not ours.
-- limits: Cases opened on the web by root without API show as CreateCase only with Business support.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.quotaCode'),
      json_extract_scalar(requestparameters, '$.serviceCode')) AS target,
    json_extract_scalar(requestparameters, '$.desiredValue') AS desired
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('servicequotas.amazonaws.com', 'support.amazonaws.com')
    AND (eventname = 'RequestServiceQuotaIncrease' OR eventname = 'CreateCase' AND requestparameters LIKE '%limit-increase%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  desired,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
