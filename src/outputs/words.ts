import type { FindingStatus } from '../check/index.ts';
import { type Blamed, PARTY_NAMES } from '../findings/index.ts';
import { translatable } from '../languages/index.ts';
import type { PointGroup } from './point-group.ts';

/** What the outputs of a check say besides stories and findings, in one language. */
export type OutputWords = {
  /** `message (and 2 more)`. */
  readonly andMore: (message: string, others: number) => string;
  readonly nearest: (name: string) => string;
  readonly doNext: string;
  readonly atFault: string;
  readonly party: Record<Exclude<Blamed, null>, string>;
  readonly verdict: (passed: boolean, failed: number, all: number, undecided: number) => string;
  readonly rows: { readonly case: string; readonly outcome: string; readonly seconds: string };
  readonly group: Record<PointGroup, string>;
  readonly counted: (messages: number, calls: number, transfers: number) => string;
  readonly ladder: string;
  readonly status: Record<Exclude<FindingStatus, 'new'>, string>;
  readonly known: string;
  readonly notFailing: string;
  readonly unused: string;
  readonly problems: string;
  readonly configuration: string;
  readonly frame: (frame: number) => string;
  readonly line: (line: number) => string;
  readonly left: (count: number) => string;
};

const EN: OutputWords = {
  andMore: (message, others) => (others === 0 ? message : `${message} (and ${others} more)`),
  nearest: (name) => `Nearest: ${name}`,
  doNext: 'Do next',
  atFault: 'At fault',
  party: PARTY_NAMES,
  verdict: (passed, failed, all, undecided) => {
    const open = undecided === 0 ? '' : `, ${undecided} undecided`;
    return passed
      ? `SIP check passed: ${all - undecided} of ${all}${open}`
      : `SIP check failed: ${failed} of ${all}${open}`;
  },
  rows: { case: 'Case', outcome: 'Outcome', seconds: 'Seconds' },
  group: {
    calls: 'call',
    transfers: 'transfer',
    registrations: 'registration',
    expectations: 'expectation',
    findings: 'finding',
    trace: 'trace',
  },
  counted: (messages, calls, transfers) => `${messages} SIP messages, calls: ${calls}, transfers: ${transfers}`,
  ladder: 'Messages',
  status: { ignored: 'ignored', baseline: 'in the baseline', expected: 'expected' },
  known: 'Known findings',
  notFailing: 'Findings that do not fail the check',
  unused: 'Out of date',
  problems: 'Reading problems',
  configuration: 'Configuration',
  frame: (frame) => `frame ${frame}`,
  line: (line) => `line ${line}`,
  left: (count) => `${count} more are in the full report.`,
};

export const OUTPUT_WORDS = translatable(EN);
