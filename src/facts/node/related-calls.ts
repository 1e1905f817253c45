import type { Sql } from './asked-sql.ts';
import type { Database } from './duck-db.ts';

/** The other calls that a judgement may rest on are not further away in time. */
const AROUND_US = 600e6;
/** Of so many calls the others are not looked for: whoever asks for so many reads everything. */
export const MOST_WANTED = 200_000;
/** A call leads to others, they to others: so many steps. */
const MOST_ROUNDS = 8;

/** Between the rows of two calls; where one has no time any may be meant. */
const NEAR = (from: string, to: string, beforeUs: number, afterUs: number): string =>
  `coalesce(${to}.us - ${from}.us BETWEEN -${beforeUs} AND ${afterUs}, true)`;
/** A back-to-back user agent sends a call on within ten seconds (`APART_US` of the session). */
const SENT_ON = NEAR('a', 'b', 10e6, 10e6);
/** What a REFER asked for comes while it waits for it: 34 s after its last sign. */
const ASKED_FOR = NEAR('r', 'b', 2e6, 40e6);
const AGAIN = NEAR('a', 'b', 0, 70e6);
const LINKED = NEAR('a', 'b', AROUND_US, AROUND_US);

/** Which calls may be one with those that were found just now, by what the session joins them by. */
const NEIGHBOURS: readonly string[] = [
  // The dialog that Replaces names, either way (RFC 3891).
  'SELECT a.replaces FROM invites a JOIN fresh USING (call_id)',
  'SELECT b.call_id FROM invites b JOIN fresh ON b.replaces = fresh.call_id',
  // What names a call on all its legs; what SDP says comes again with the next call of a phone.
  `SELECT b.call_id FROM links a JOIN fresh USING (call_id) JOIN links b ON a.link = b.link
   WHERE CASE WHEN regexp_matches(a.link, '^(origin|media):') THEN ${SENT_ON} ELSE ${LINKED} END`,
  // The call that a REFER asked for, by the number (RFC 3515) and by who asked (RFC 3892); and back.
  `SELECT b.call_id FROM invites r JOIN fresh USING (call_id) JOIN ends b ON b.key = r.refer_key WHERE ${ASKED_FOR}`,
  `SELECT r.call_id FROM ends b JOIN fresh USING (call_id) JOIN invites r ON b.key = r.refer_key WHERE ${ASKED_FOR}`,
  `SELECT b.call_id FROM invites r JOIN fresh USING (call_id) JOIN invites b ON r.referred_by = b.referred_by
   WHERE r.method = 'REFER' AND b.method = 'INVITE' AND ${ASKED_FOR}`,
  `SELECT r.call_id FROM invites b JOIN fresh USING (call_id) JOIN invites r ON r.referred_by = b.referred_by
   WHERE r.method = 'REFER' AND b.method = 'INVITE' AND ${ASKED_FOR}`,
  // The same number, and one begins where the other ends.
  `SELECT b.call_id FROM ends a JOIN fresh USING (call_id) JOIN ends b ON a.key = b.key AND a.dst_ip = b.src_ip WHERE ${SENT_ON}`,
  `SELECT b.call_id FROM ends a JOIN fresh USING (call_id) JOIN ends b ON a.key = b.key AND a.src_ip = b.dst_ip WHERE ${SENT_ON}`,
];

/** The same number called again from the same place, as after a refusal: a judgement names it, and rests on nothing beyond. */
const CALLED_AGAIN = `INSERT INTO wanted SELECT DISTINCT b.call_id
  FROM ends a JOIN wanted USING (call_id) JOIN ends b ON a.key = b.key AND a.src_ip = b.src_ip
  WHERE ${AGAIN} AND b.call_id NOT IN (SELECT call_id FROM wanted)`;

const TABLES = ['wanted', 'fresh', 'invites', 'ends', 'links'] as const;

/**
 * Fills the table `wanted` with the Call-IDs of the messages that are asked for, and of those that may be one call or
 * transfer with them. False where there are too many to be chosen.
 *
 * @param from the rows of all files, as `FROM` takes them, and what is bound there.
 */
export async function findRelated(database: Database, from: Sql, asked: Sql, time: Sql | null): Promise<boolean> {
  for (const table of TABLES) {
    await database.run(`DROP TABLE IF EXISTS ${table}`);
  }
  const inTime = time === null ? '' : ` AND ${time.text}`;
  await database.run(
    `CREATE TABLE fresh AS SELECT call_id, min(coalesce(epoch_us(time), undated_us)) AS first_us, max(coalesce(epoch_us(time), undated_us)) AS last_us
     FROM ${from.text} WHERE call_id IS NOT NULL AND ${asked.text}${inTime} GROUP BY call_id`,
    [...from.values, ...asked.values, ...(time?.values ?? [])],
  );
  const [[count = 0n, first = null, last = null] = []] = await database.rows(
    'SELECT count(*), min(first_us)::DOUBLE, max(last_us)::DOUBLE FROM fresh',
  );
  await database.run('CREATE TABLE wanted AS SELECT call_id FROM fresh');
  if (Number(count) === 0 || Number(count) > MOST_WANTED) {
    return Number(count) <= MOST_WANTED;
  }
  await tabulate(database, from, time, Number(first ?? 0) - AROUND_US, Number(last ?? 0) + AROUND_US);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await database.run(
      `CREATE OR REPLACE TABLE fresh AS SELECT DISTINCT call_id FROM (${NEIGHBOURS.join(' UNION ')}) AS found (call_id)
       WHERE call_id IS NOT NULL AND call_id NOT IN (SELECT call_id FROM wanted)`,
    );
    const [[found = 0n] = []] = await database.rows('SELECT count(*) FROM fresh');
    if (Number(found) === 0) {
      break;
    }
    await database.run('INSERT INTO wanted SELECT call_id FROM fresh');
  }
  await database.run(CALLED_AGAIN);
  const [[all = 0n] = []] = await database.rows('SELECT count(*) FROM wanted');
  return Number(all) <= MOST_WANTED;
}

/** What calls are joined by, of all that began about that time. */
async function tabulate(database: Database, from: Sql, time: Sql | null, fromUs: number, toUs: number): Promise<void> {
  const around = {
    text: `(time IS NULL OR (time BETWEEN make_timestamp(?::BIGINT) AND make_timestamp(?::BIGINT)${time === null ? '' : ` AND ${time.text}`}))`,
    values: [...from.values, fromUs, toUs, ...(time?.values ?? [])],
  };
  await database.run(
    `CREATE TABLE invites AS SELECT DISTINCT call_id, coalesce(epoch_us(time), undated_us) AS us, method, src_ip, dst_ip,
       request_key, to_key, refer_key, replaces, referred_by
     FROM ${from.text} WHERE ${around.text} AND status IS NULL AND call_id IS NOT NULL
       AND (method = 'REFER' OR (method = 'INVITE' AND to_tag IS NULL))`,
    around.values,
  );
  await database.run(
    `CREATE TABLE ends AS SELECT DISTINCT * FROM (
       SELECT call_id, us, request_key AS key, src_ip, dst_ip FROM invites WHERE method = 'INVITE'
       UNION ALL SELECT call_id, us, to_key, src_ip, dst_ip FROM invites WHERE method = 'INVITE')`,
  );
  await database.run(
    `CREATE TABLE links AS SELECT call_id, min(us) AS us, link FROM (
       SELECT call_id, coalesce(epoch_us(time), undated_us) AS us, unnest(string_split(links, ' ')) AS link
       FROM ${from.text} WHERE ${around.text} AND links IS NOT NULL AND call_id IS NOT NULL) GROUP BY call_id, link`,
    around.values,
  );
}
