import { plain } from '../findings/index.ts';
import type { ReportFinding } from '../report/index.ts';

/** The form of a baseline file. */
export const BASELINE_SCHEMA = 'siptriage/baseline@1';

/** Findings that another run of the same flow shows again: the same rule, parties and shape. */
export type BaselineEntry = {
  readonly rule: string;
  readonly fingerprint: string;
  /** How many of them there were. */
  readonly count: number;
  /** What was found, for the reader; nothing compares it. */
  readonly what: string;
};

export type Baseline = {
  readonly schema: typeof BASELINE_SCHEMA;
  /** The siptriage that made it. */
  readonly version: string;
  readonly findings: readonly BaselineEntry[];
};

/** Takes findings out of a baseline, one by one, until none of their kind is left. */
export class BaselineLedger {
  readonly #left: Map<string, number>;
  readonly #entries: readonly BaselineEntry[];

  constructor(baseline: Baseline | null) {
    this.#entries = baseline?.findings ?? [];
    this.#left = new Map();
    for (const { fingerprint, count } of this.#entries) {
      this.#left.set(fingerprint, (this.#left.get(fingerprint) ?? 0) + count);
    }
  }

  /** Whether nothing stands in it: then no finding need be looked at. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Whether the baseline has one more of this kind; it then has one less. */
  take({ fingerprint }: ReportFinding): boolean {
    const left = this.#left.get(fingerprint) ?? 0;
    if (left > 0) {
      this.#left.set(fingerprint, left - 1);
    }
    return left > 0;
  }

  /** What did not come again. */
  gone(): { readonly entry: BaselineEntry; readonly count: number }[] {
    return this.#entries
      .map((entry) => ({ entry, count: this.#left.get(entry.fingerprint) ?? 0 }))
      .filter(({ count }) => count > 0);
  }
}

/**
 * A baseline of findings, sorted, so that two of the same findings are the same file. Words are kept from the baseline
 * before it where the finding is the same.
 */
export function baselineOf(findings: Iterable<ReportFinding>, version: string, before: Baseline | null): Baseline {
  const words = new Map(before?.findings.map(({ fingerprint, what }) => [fingerprint, what]));
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, fingerprint, message } of findings) {
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    entries.set(fingerprint, { rule, fingerprint, count, what: words.get(fingerprint) ?? plain(message, 200) });
  }
  return { schema: BASELINE_SCHEMA, version, findings: sorted([...entries.values()]) };
}

/**
 * What two runs at the same time recorded: everything that one of them found, as often as the one that found more of it. The
 * words are those of `first`.
 */
export function unitedBaseline(first: Baseline, second: Baseline): Baseline {
  const entries = new Map(first.findings.map((entry) => [entry.fingerprint, entry]));
  for (const entry of second.findings) {
    const other = entries.get(entry.fingerprint) ?? entry;
    entries.set(entry.fingerprint, { ...other, count: Math.max(other.count, entry.count) });
  }
  return { ...second, findings: sorted([...entries.values()]) };
}

function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return entries.toSorted(
    (a, b) => order(a.rule, b.rule) || order(a.what, b.what) || order(a.fingerprint, b.fingerprint),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
