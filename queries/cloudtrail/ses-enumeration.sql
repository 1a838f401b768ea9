-- id: cloudtrail/ses-enumeration
-- title: Sending limits and identities for mail or text messages were asked for
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1526, T1087.004
-- stratus: aws.discovery.ses-enumerate
-- why: A found key is first tried for mail and text messages: is sending enabled, what is the
--   quota, which domains are verified, region by region.
-- triage: The mail team's tooling asks one region with its role. A user's key in many regions:
--   deactivate it.
-- limits: Three different questions, or two in several regions, within a UTC day.
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
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('ses.amazonaws.com', 'sns.amazonaws.com')
    AND eventname IN (
      'GetAccountSendingEnabled', 'GetSendQuota', 'ListIdentities', 'GetIdentityVerificationAttributes',
      'GetSendStatistics', 'GetAccount', 'ListEmailIdentities', 'GetSMSAttributes',
      'GetSMSSandboxAccountStatus', 'ListSMSSandboxPhoneNumbers', 'ListOriginationNumbers')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('day', ts) AS day_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventname) >= 2 AND (count(DISTINCT awsregion) >= 2 OR count(DISTINCT eventname) >= 3)
ORDER BY events DESC, day_start, account_id, person
LIMIT 1000
