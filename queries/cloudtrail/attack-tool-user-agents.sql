-- id: cloudtrail/attack-tool-user-agents
-- title: A known attack or audit tool called AWS
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1059.009, T1580
-- why: Careless intruders and announced tests leave the name of their tool or distribution in the user
--   agent.
-- triage: A planned test has dates and addresses; everything else is an incident from the first event
--   on.
-- limits: The user agent is whatever the caller writes; absence proves nothing. SDKs put the
--   operating system's kernel name in, which is how Kali shows. S3 Browser is an honest client that
--   intruders like.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    eventsource,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    regexp_extract(lower(useragent),
      '(kali|parrot|pentoo|blackarch|pacu|cloudfox|cloudgoat|scoutsuite|prowler|enumerate-iam|weirdaal|stratus-red-team|trufflehog|nimbostratus|peirates|cloudsploit|s3-account-search|s3 browser|powerpwn|endgame)') AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND regexp_like(lower(coalesce(useragent, '')),
      '(kali|parrot|pentoo|blackarch|pacu|cloudfox|cloudgoat|scoutsuite|prowler|enumerate-iam|weirdaal|stratus-red-team|trufflehog|nimbostratus|peirates|cloudsploit|s3-account-search|s3 browser|powerpwn|endgame)')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  eventsource AS service,
  target,
  count(DISTINCT eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY events DESC, first_seen, account_id, person, service, target
LIMIT 1000
