-- id: cloudtrail/domain-transfer
-- title: A domain or zone may leave us
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1584.001, T1531
-- why: Who owns the domain owns mail, logins and certificates of the company.
-- triage: Call the registrar contact and AWS at once; transfers can be undone only within days.
-- limits: Domains registered elsewhere are not seen. Record changes inside a zone are in
--   cloudtrail/dns-records-changed-by-person.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
      json_extract_scalar(requestparameters, '$.domainName'),
      json_extract_scalar(requestparameters, '$.id'),
      json_extract_scalar(requestparameters, '$.hostedZoneId'),
      json_extract_scalar(requestparameters, '$.hostedZone')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND (eventsource = 'route53domains.amazonaws.com' AND eventname IN (
      'TransferDomainToAnotherAwsAccount', 'AcceptDomainTransferFromAnotherAwsAccount',
      'DisableDomainTransferLock', 'RetrieveDomainAuthCode', 'UpdateDomainNameservers', 'DeleteDomain',
      'UpdateDomainContact', 'PushDomain', 'DisableDomainAutoRenew', 'DisassociateDelegationSignerFromDomain')
      OR eventsource = 'route53.amazonaws.com' AND eventname IN ('DeleteHostedZone', 'DisableHostedZoneDNSSEC'))
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000
