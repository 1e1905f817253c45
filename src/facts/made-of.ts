/** One capture or log that a facts file was made of. */
export type FactsSource = {
  readonly path: string;
  readonly format: string | null;
  /** Packets or lines it held, and the rows of them. */
  readonly records: number;
  readonly rows: number;
  /** When its last message was sent, in microseconds since 1970; null where none has a time. */
  readonly endUs: number | null;
  /** Whether it was a log. */
  readonly isLog: boolean;
};

/** A problem that only the packets show, as it was told. */
export type FactsProblem = {
  readonly code: string;
  readonly message: string;
  readonly input: number | null;
  readonly record: number | null;
  readonly offset: number | null;
};

/** What a facts file was made of: what its rows do not say. */
export type FactsSources = {
  readonly inputs: readonly FactsSource[];
  /** Until when was captured, in microseconds since 1970, where a capture says so. */
  readonly untilUs: number | null;
  /** Whether RTP was captured, which has no rows. */
  readonly hadMedia: boolean;
  readonly problems: readonly FactsProblem[];
};

const MOST_INPUTS = 100_000;
const MOST_PROBLEMS = 10_000;
const LONGEST_NAME = 1000;
const LARGEST_COUNT = 2 ** 48;
const CODE = /^[a-z][a-z0-9-]{0,60}$/;

/** Reads what a facts file says it was made of; null for anything else. */
export function readSources(text: string): FactsSources | null {
  const value = objectOf(parsed(text));
  const inputs = listOf(value?.['inputs'], MOST_INPUTS)?.map(sourceOf) ?? [null];
  if (value === null || inputs.length === 0 || inputs.includes(null)) {
    return null;
  }
  const problems = listOf(value['problems'] ?? [], MOST_PROBLEMS)?.map((each) => problemOf(each, inputs.length)) ?? [];
  return {
    inputs: inputs.filter((input) => input !== null),
    untilUs: timeOf(value['untilUs']),
    hadMedia: value['hadMedia'] === true,
    problems: problems.filter((problem) => problem !== null),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function listOf(value: unknown, most: number): readonly unknown[] | null {
  return Array.isArray(value) && value.length <= most ? value : null;
}

function sourceOf(value: unknown): FactsSource | null {
  const row = objectOf(value);
  const path = textOf(row?.['path']);
  const records = countOf(row?.['records'], LARGEST_COUNT);
  const rows = countOf(row?.['rows'], LARGEST_COUNT);
  const endUs = timeOf(row?.['endUs']);
  return path === null || records === null || rows === null
    ? null
    : { path, format: textOf(row?.['format']), records, rows, endUs, isLog: row?.['isLog'] === true };
}

function problemOf(value: unknown, inputs: number): FactsProblem | null {
  const row = objectOf(value);
  const [code, message] = [textOf(row?.['code']), textOf(row?.['message'])];
  const input = countOf(row?.['input'], inputs - 1);
  return code === null || message === null || !CODE.test(code)
    ? null
    : {
        code,
        message,
        input,
        record: countOf(row?.['record'], LARGEST_COUNT),
        offset: countOf(row?.['offset'], LARGEST_COUNT),
      };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME ? value : null;
}

function timeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function countOf(value: unknown, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}
