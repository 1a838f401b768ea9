-- id: waf/count-rules-that-would-block
-- title: Rules in count mode that would have blocked
-- source: waf
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1190
-- why: A rule in count mode is a decision put off. Here is what it would have stopped, and whom it would
--   have hurt.
-- triage: Many clients on ordinary pages: the rule would break the site, tune it. Few clients on odd pages:
--   switch the rule to block.
-- limits: Names one rule for each request, the first that matched. Requests that another rule blocked are
--   left out.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    action,
    nonterminatingmatchingrules,
    rulegrouplist,
    httprequest.clientip AS ip,
    httprequest.uri AS uri,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND action = 'ALLOW'
), counted AS (
  SELECT
    requests.*,
    coalesce(
      element_at(filter(nonterminatingmatchingrules, r -> r.action = 'COUNT'), 1).ruleid,
      element_at(element_at(filter(rulegrouplist, g -> cardinality(g.nonterminatingmatchingrules) > 0), 1).nonterminatingmatchingrules, 1).ruleid,
      element_at(element_at(filter(rulegrouplist, g -> cardinality(g.excludedrules) > 0), 1).excludedrules, 1).ruleid
    ) AS rule_id
  FROM requests
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  webacl,
  rule_id,
  count(*) AS requests_let_through,
  count(DISTINCT ip) AS clients,
  count(DISTINCT uri) AS uris,
  array_join(slice(array_sort(array_agg(DISTINCT uri)), 1, 10), ', ') AS sample_uris
FROM counted
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND rule_id IS NOT NULL
GROUP BY 1, 2, 3, 4
ORDER BY requests_let_through DESC, rule_id
