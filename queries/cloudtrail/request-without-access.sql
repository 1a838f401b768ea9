-- id: cloudtrail/request-without-access
-- title: Approved work that left no trace
-- source: cloudtrail
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: none
-- lookups: work_requests
-- why: A window nobody used is a right that should not have been given, or work done under another
--   name.
-- triage: Ask the requester; several unused windows of one person: give shorter ones.
-- limits: Looks at data events of buckets; requests for databases or servers always show. Requests that
--   span two weeks are left to the week they end in only when they also start there.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    errorcode,
    sourceipaddress,
    useragent,
    awsregion,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    json_extract_scalar(requestparameters, '$.bucketName') AS bucket,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    try_cast(json_extract_scalar(additionaleventdata, '$.bytesTransferredOut') AS double) AS bytes_out,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn, useridentity.accountid) AS principal,
    useridentity.sessioncontext.sessionissuer.username AS role_name,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.accountid) AS person,
    row_number() OVER (PARTITION BY eventid ORDER BY eventtime) AS copy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventcategory = 'Data'
    AND coalesce(useridentity.type, '') <> 'AWSService'
    AND useridentity.invokedby IS NULL
), requests AS (
  SELECT
    request_id,
    person,
    scope,
    approved_by,
    from_iso8601_timestamp(starts_at) AS starts_at,
    from_iso8601_timestamp(ends_at) AS ends_at
  FROM lookup.work_requests
)
SELECT
  CAST(since AS date) AS week_start,
  requests.request_id,
  requests.person,
  requests.scope,
  requests.approved_by,
  requests.starts_at,
  requests.ends_at,
  count(DISTINCT events.eventid) AS operations
FROM requests
CROSS JOIN bounds
LEFT JOIN events
  ON events.person = requests.person
  AND events.ts >= requests.starts_at - interval '15' minute
  AND events.ts < requests.ends_at + interval '15' minute
  AND (requests.scope = '*' OR requests.scope = events.bucket)
WHERE requests.starts_at >= since AND requests.ends_at <= until
GROUP BY 1, 2, 3, 4, 5, 6, 7
HAVING count(DISTINCT events.eventid) = 0
ORDER BY requests.starts_at, requests.request_id
