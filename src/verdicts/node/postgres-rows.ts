import type { Verdict, VerdictFacts } from '../verdict.ts';

type ColumnsOf<Facts> = { readonly [Key in keyof Facts & string as SnakeCase<Key>]: Facts[Key] };
type SnakeCase<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : Text;

type StoryRow = ColumnsOf<VerdictFacts> & {
  readonly story_id: string;
  readonly revision: string;
  readonly is_latest: boolean;
  readonly document: unknown;
};

/**
 * Verdicts as JSON texts of rows. The same revision twice is one row; of several revisions of a story the last is the latest.
 */
export function rowsOf(verdicts: readonly Verdict[]): { readonly stories: string; readonly findings: string } {
  const byKey = new Map(verdicts.map((verdict) => [`${verdict.id} ${verdict.revision}`, verdict]));
  const latest = new Map(verdicts.map(({ id, revision }) => [id, revision]));
  const once = [...byKey.values()];
  return {
    stories: storable(once.map((verdict) => storyRow(verdict, latest.get(verdict.id) === verdict.revision))),
    findings: storable(once.flatMap(findingRows)),
  };
}

function storyRow({ id, revision, facts, story }: Verdict, isLatest: boolean): StoryRow {
  const columns = Object.entries(facts).map(([key, value]) => [snakeCase(key), value]);
  return {
    ...(Object.fromEntries(columns) as ColumnsOf<VerdictFacts>),
    story_id: id,
    revision,
    is_latest: isLatest,
    document: story,
  };
}

function findingRows({ id, revision, findings }: Verdict): object[] {
  return findings.map(({ title, line }, number) => ({
    story_id: id,
    revision,
    number,
    severity: line.severity,
    rule: line.rule,
    title,
    message: line.message,
    at_fault: line.atFault,
    confidence: line.confidence,
    fingerprint: line.fingerprint,
    document: line,
  }));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** JSON that PostgreSQL takes: it has no place for NUL, which is written as ␀, nor for half of a character (�). */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'string' ? each.replaceAll('\u0000', '␀').replace(/\p{Surrogate}/gu, '\ufffd') : each,
  );
}
