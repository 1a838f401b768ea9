-- id: cloudtrail/service-credential-made
-- title: A user got a credential beside access keys: API key, SSH key or certificate
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.001
-- why: Nobody who rotates access keys looks at these: an API key of Bedrock sells models at our
--   cost without any signature, an SSH key reads repositories, a certificate signs calls.
-- triage: Ask the owner of the user. Unexpected: make the credential inactive, then look for calls
--   of the user with callWithBearerToken in additionalEventData and, for CodeCommit, for GitPull.
-- limits: Short-term API keys are signed by the client and leave no event; their use does. Roles
--   cannot hold such credentials.
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
    json_extract_scalar(requestparameters, '$.userName') AS target,
    json_extract_scalar(requestparameters, '$.serviceName') AS service,
    coalesce(
      json_extract_scalar(responseelements, '$.serviceSpecificCredential.serviceSpecificCredentialId'),
      json_extract_scalar(responseelements, '$.sSHPublicKey.sSHPublicKeyId'),
      json_extract_scalar(responseelements, '$.certificate.certificateId'),
      json_extract_scalar(requestparameters, '$.serviceSpecificCredentialId')) AS credential
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND (eventname IN (
        'CreateServiceSpecificCredential', 'ResetServiceSpecificCredential', 'UploadSSHPublicKey', 'UploadSigningCertificate')
      OR eventname IN ('UpdateServiceSpecificCredential', 'UpdateSSHPublicKey', 'UpdateSigningCertificate')
        AND json_extract_scalar(requestparameters, '$.status') = 'Active')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  service,
  credential,
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
