-- Trino's functions in DuckDB, where DuckDB lacks the name or means something else by it.
-- Times: a Trino timestamp with zone UTC is a TIMESTAMPTZ; one AT TIME ZONE the query's zone is a TIMESTAMP, and DuckDB's
-- session zone is that zone, so that comparing the two compares instants. sp_wall gives what a clock in the value's zone shows.
-- system.main.f is DuckDB's own f, which the macro f hides. One line a macro, behind those that it calls: only what a query needs is made.

CREATE MACRO sp_wall(t) AS system.main.timezone(CASE WHEN typeof(t) = 'TIMESTAMP WITH TIME ZONE' THEN 'UTC' ELSE current_setting('TimeZone') END, CAST(t AS TIMESTAMPTZ));
CREATE MACRO sp_utc(t) AS system.main.timezone('UTC', sp_wall(t));
CREATE MACRO sp_instant(s) AS CAST(CASE WHEN right(s, 1) = 'Z' OR regexp_matches(s, '[+-][0-9]{2}:?[0-9]{2}$') THEN s WHEN right(s, 4) = ' UTC' THEN s WHEN system.main.length(s) = 10 THEN s || 'T00:00:00Z' ELSE s || 'Z' END AS TIMESTAMPTZ);
CREATE MACRO sp_date(t TIMESTAMPTZ) AS CAST(system.main.timezone('UTC', t) AS DATE), (t TIMESTAMP) AS CAST(t AS DATE), (t DATE) AS t, (t VARCHAR) AS CAST(t AS DATE);
CREATE MACRO sp_timestamp(t TIMESTAMPTZ) AS t, (t TIMESTAMP) AS system.main.timezone('UTC', t), (t DATE) AS system.main.timezone('UTC', CAST(t AS TIMESTAMP)), (t VARCHAR) AS sp_instant(t);
CREATE MACRO sp_varchar(t TIMESTAMPTZ) AS strftime(system.main.timezone('UTC', t), '%Y-%m-%d %H:%M:%S.%g UTC'), (t TIMESTAMP) AS strftime(t, '%Y-%m-%d %H:%M:%S.%g ') || current_setting('TimeZone'), (t DATE) AS CAST(t AS VARCHAR), (t BOOLEAN) AS CAST(t AS VARCHAR), (t BIGINT) AS CAST(t AS VARCHAR), (t DOUBLE) AS CAST(t AS VARCHAR), (t VARCHAR) AS t, (t) AS CAST(t AS VARCHAR);
CREATE MACRO sp_elements(m MAP(VARCHAR, VARCHAR)) AS map_entries(m), (l) AS l;
CREATE MACRO sp_path(p) AS system.main.replace(system.main.replace(p, '["', '."'), '"]', '"');
CREATE MACRO sp_groups(r) AS system.main.regexp_replace(r, '\$([0-9])', '\\\1', 'g');

-- Times
CREATE MACRO date_trunc(u, t TIMESTAMPTZ) AS system.main.timezone('UTC', system.main.date_trunc(u, system.main.timezone('UTC', t))), (u, t TIMESTAMP) AS system.main.date_trunc(u, t), (u, t DATE) AS CAST(system.main.date_trunc(u, t) AS DATE);
CREATE MACRO date_diff(u, a, b) AS date_sub(u, sp_wall(a), sp_wall(b));
CREATE MACRO sp_span(u, n) AS CASE lower(u) WHEN 'millisecond' THEN to_milliseconds(n) WHEN 'second' THEN to_seconds(n) WHEN 'minute' THEN to_minutes(n) WHEN 'hour' THEN to_hours(n) WHEN 'day' THEN to_days(CAST(n AS INTEGER)) WHEN 'week' THEN to_weeks(CAST(n AS INTEGER)) WHEN 'month' THEN to_months(CAST(n AS INTEGER)) WHEN 'year' THEN to_years(CAST(n AS INTEGER)) END;
CREATE MACRO date_add(u, n, t TIMESTAMPTZ) AS t + sp_span(u, n), (u, n, t TIMESTAMP) AS t + sp_span(u, n), (u, n, t DATE) AS CAST(t + sp_span(u, n) AS DATE);
CREATE MACRO from_unixtime(n) AS to_timestamp(n);
CREATE MACRO to_unixtime(t) AS epoch(CAST(t AS TIMESTAMPTZ));
CREATE MACRO from_iso8601_timestamp(s) AS sp_instant(s);
CREATE MACRO from_iso8601_date(s) AS CAST(s AS DATE);
CREATE MACRO to_iso8601(t TIMESTAMPTZ) AS strftime(system.main.timezone('UTC', t), '%Y-%m-%dT%H:%M:%S.%gZ'), (t TIMESTAMP) AS strftime(t, '%Y-%m-%dT%H:%M:%S.%g') || strftime(CAST(t AS TIMESTAMPTZ), '%z') || ':00', (t DATE) AS CAST(t AS VARCHAR);
CREATE MACRO second(t) AS system.main.second(sp_wall(t));
CREATE MACRO minute(t) AS system.main.minute(sp_wall(t));
CREATE MACRO hour(t) AS system.main.hour(sp_wall(t));
CREATE MACRO day(t) AS system.main.day(sp_wall(t));
CREATE MACRO day_of_month(t) AS system.main.day(sp_wall(t));
CREATE MACRO day_of_week(t) AS isodow(sp_wall(t));
CREATE MACRO day_of_year(t) AS system.main.dayofyear(sp_wall(t));
CREATE MACRO week(t) AS system.main.week(sp_wall(t));
CREATE MACRO week_of_year(t) AS system.main.week(sp_wall(t));
CREATE MACRO month(t) AS system.main.month(sp_wall(t));
CREATE MACRO quarter(t) AS system.main.quarter(sp_wall(t));
CREATE MACRO year(t) AS system.main.year(sp_wall(t));

-- JSON: what is not JSON, and what is no scalar, is NULL
CREATE MACRO json_extract(j, p) AS TRY(system.main.json_extract(j, sp_path(p)));
CREATE MACRO json_extract_scalar(j, p) AS TRY(CASE WHEN json_type(j, sp_path(p)) IN ('OBJECT', 'ARRAY') THEN NULL ELSE json_extract_string(j, sp_path(p)) END);
CREATE MACRO json_array_length(j) AS TRY(system.main.json_array_length(j));
CREATE MACRO json_array_contains(j, v) AS TRY(list_contains(CAST(system.main.json_extract(j, '$') AS VARCHAR[]), CAST(v AS VARCHAR)));
CREATE MACRO json_parse(s) AS CAST(s AS JSON);
CREATE MACRO json_format(j) AS CAST(j AS VARCHAR);
CREATE MACRO json_size(j, p) AS TRY(CASE json_type(j, sp_path(p)) WHEN 'OBJECT' THEN len(json_keys(j, sp_path(p))) WHEN 'ARRAY' THEN system.main.json_array_length(j, sp_path(p)) ELSE 0 END);

-- Text
CREATE MACRO regexp_like(s, p) AS regexp_matches(s, p);
CREATE MACRO regexp_extract(s, p) AS CASE WHEN regexp_matches(s, p) THEN system.main.regexp_extract(s, p) END, (s, p, g) AS CASE WHEN regexp_matches(s, p) THEN system.main.regexp_extract(s, p, g) END;
CREATE MACRO regexp_extract_all(s, p) AS system.main.regexp_extract_all(s, p), (s, p, g) AS system.main.regexp_extract_all(s, p, g);
CREATE MACRO regexp_replace(s, p) AS system.main.regexp_replace(s, p, '', 'g'), (s, p, r) AS system.main.regexp_replace(s, p, sp_groups(r), 'g');
CREATE MACRO regexp_split(s, p) AS string_split_regex(s, p);
CREATE MACRO regexp_count(s, p) AS len(system.main.regexp_extract_all(s, p));
CREATE MACRO split_part(s, d, i) AS CASE WHEN i <= len(string_split(s, d)) THEN system.main.split_part(s, d, i) END;
CREATE MACRO replace(s, a) AS system.main.replace(s, a, ''), (s, a, b) AS system.main.replace(s, a, b);
CREATE MACRO codepoint(s) AS unicode(s);
CREATE MACRO levenshtein_distance(a, b) AS levenshtein(a, b);
CREATE MACRO from_utf8(b) AS decode(b);
CREATE MACRO to_utf8(s) AS encode(s);
CREATE MACRO to_hex(b) AS hex(b);
CREATE MACRO url_extract_protocol(u) AS nullif(system.main.regexp_extract(u, '^([A-Za-z][A-Za-z0-9+.-]*):', 1), '');
CREATE MACRO url_extract_host(u) AS nullif(system.main.regexp_extract(u, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)', 1), '');
CREATE MACRO url_extract_port(u) AS TRY_CAST(system.main.regexp_extract(u, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*):([0-9]+)', 1) AS BIGINT);
CREATE MACRO url_extract_path(u) AS system.main.regexp_extract(u, '^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*)', 1);
CREATE MACRO url_extract_query(u) AS system.main.regexp_extract(u, '^[^?#]*\?([^#]*)', 1);
CREATE MACRO url_extract_parameter(u, n) AS CASE WHEN regexp_matches(u, '[?&]' || n || '=') THEN url_decode(system.main.regexp_extract(u, '[?&]' || n || '=([^&#]*)', 1)) END;

-- Arrays and maps. cardinality takes arrays only: inside UNNEST no type is known yet, so a form for maps would be chosen. Of a map: cardinality(map_keys(m)).
CREATE MACRO cardinality(l) AS len(l);
CREATE MACRO element_at(x, k) AS x[k];
CREATE MACRO contains(a VARCHAR, b VARCHAR) AS sp_ip_in(a, b), (a, b) AS list_contains(a, b);
CREATE MACRO array_join(l, d) AS array_to_string(l, d);
CREATE MACRO array_sort(l) AS list_sort(l);
CREATE MACRO array_max(l) AS list_max(l);
CREATE MACRO array_min(l) AS list_min(l);
CREATE MACRO array_sum(l) AS list_sum(l);
CREATE MACRO array_average(l) AS list_avg(l);
CREATE MACRO array_position(l, x) AS coalesce(list_position(l, x), 0);
CREATE MACRO array_remove(l, x) AS list_filter(l, sp_e -> sp_e IS DISTINCT FROM x);
CREATE MACRO array_except(a, b) AS list_distinct(list_filter(a, sp_e -> NOT coalesce(list_contains(b, sp_e), false)));
CREATE MACRO array_intersect(a, b) AS list_intersect(a, b);
CREATE MACRO array_union(a, b) AS list_distinct(list_concat(a, b));
CREATE MACRO arrays_overlap(a, b) AS list_has_any(a, b);
CREATE MACRO slice(l, s, n) AS list_slice(l, s, s + n - 1);
CREATE MACRO sequence(a, b) AS generate_series(a, b), (a, b, i) AS generate_series(a, b, i);

-- Numbers
CREATE MACRO truncate(x) AS trunc(x);
CREATE MACRO power(a, b) AS pow(a, b);
CREATE MACRO greatest(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN system.main.greatest(a, b) END, (a, b, c) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN system.main.greatest(a, b, c) END, (a, b, c, d) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL AND d IS NOT NULL THEN system.main.greatest(a, b, c, d) END;
CREATE MACRO least(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN system.main.least(a, b) END, (a, b, c) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN system.main.least(a, b, c) END, (a, b, c, d) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL AND d IS NOT NULL THEN system.main.least(a, b, c, d) END;

-- Aggregates
CREATE MACRO count_if(b) AS count(*) FILTER (WHERE b);
CREATE MACRO approx_distinct(x) AS count(DISTINCT x);
CREATE MACRO approx_percentile(x, p) AS quantile_cont(x, p);
CREATE MACRO map_agg(k, v) AS map_from_entries(list((k, v)));
CREATE MACRO every(b) AS bool_and(b);

-- Lambdas: any and all as in Trino, where nothing matches an empty array
CREATE MACRO sp_any(l) AS coalesce(list_bool_or(l), CASE WHEN l IS NOT NULL THEN false END);
CREATE MACRO sp_all(l) AS coalesce(list_bool_and(l), CASE WHEN l IS NOT NULL THEN true END);
