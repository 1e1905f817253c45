import type { FindingStatus } from '../check/index.ts';
import { PARTY_NAMES, type PartyName, type Severity } from '../findings/index.ts';
import { translatable } from '../languages/index.ts';
import { LADDER_WORDS, type LadderWords } from '../report/index.ts';
import type { PointGroup } from './point-group.ts';

/** What the outputs of a check say besides stories and findings, in one language. */
export type OutputWords = {
  /** `message (and 2 more)`. */
  readonly andMore: (message: string, others: number) => string;
  readonly nearest: (name: string) => string;
  readonly doNext: string;
  readonly atFault: string;
  readonly party: Record<PartyName, string>;
  readonly severity: Record<Severity, string>;
  /** `failed 486`: how a call, transfer or registration ended. */
  readonly outcome: (outcome: string, status: number | null) => string;
  /** Seconds to the millisecond, as they stand in prose. */
  readonly exact: (seconds: number) => string;
  readonly verdict: (passed: boolean, failed: number, all: number, undecided: number) => string;
  /** What ladders say. */
  readonly drawn: LadderWords;
  /** The same of several files that are checked each by itself. */
  readonly verdictOnFiles: (failed: number, all: number) => string;
  readonly rows: { readonly case: string; readonly outcome: string; readonly seconds: string };
  readonly group: Record<PointGroup, string>;
  readonly counted: (messages: number, calls: number, transfers: number) => string;
  readonly ladder: string;
  /** Heads of the table of causes. */
  readonly causes: { readonly count: string; readonly cause: string; readonly rule: string; readonly example: string };
  readonly clearest: string;
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
  severity: { error: 'error', warning: 'warning', info: 'info' },
  outcome: (outcome, status) => (status === null ? outcome : `${outcome} ${status}`),
  exact: (seconds) => seconds.toFixed(3),
  verdict: (passed, failed, all, undecided) => {
    const open = undecided === 0 ? '' : `, ${undecided} undecided`;
    return passed
      ? `SIP check passed: ${all - undecided} of ${all}${open}`
      : `SIP check failed: ${failed} of ${all}${open}`;
  },
  drawn: LADDER_WORDS.english,
  verdictOnFiles: (failed, all) =>
    failed === 0 ? `SIP check passed: ${all} of ${all} files` : `SIP check failed: ${failed} of ${all} files`,
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
  causes: { count: 'Count', cause: 'What went wrong, worst first', rule: 'Rule', example: 'Example' },
  clearest: 'The clearest of them',
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
