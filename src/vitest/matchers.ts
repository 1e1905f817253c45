import { CHECK_WORDS, type Subject, subjectsOf } from '../check/index.ts';
import type { Severity } from '../findings/index.ts';
import type { Report } from '../report/index.ts';
import { tellFinding, tellLines, tellNearest, tellSubject } from './failure-text.ts';
import {
  type Asymmetric,
  type CallWanted,
  describeWanted,
  type Held,
  hold,
  type TransferWanted,
} from './wanted-facts.ts';

/** What a matcher gives its runner: whether it holds, and what to say where that is not what was wanted. */
export type MatcherVerdict = { readonly pass: boolean; readonly message: () => string };

/** What is asked of a rejected call. */
export type RejectWanted = {
  /** Who called, and whom: a user part, a number, a URI; `*` stands for anything. */
  readonly from?: CallWanted['from'];
  readonly to?: CallWanted['to'];
  /** The code it was rejected with. */
  readonly code?: CallWanted['finalStatus'];
  /** Whether the rejection brought a redress card (RFC 8688). */
  readonly card?: boolean;
  readonly by?: CallWanted['rejectedBy'];
};

/** Which findings count. */
export type NoFindingsWanted = {
  /** This severity and above; `info`, all of them, where it is left out. */
  readonly atLeast?: Severity;
  /** Only findings of these rules; `*` at the end stands for the rest of a name: `transfer/*`. */
  readonly rules?: string | readonly string[];
  /** All but these. */
  readonly except?: string | readonly string[];
};

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** The report has a transfer that fits. */
export function toHaveTransfer(received: unknown, wanted: TransferWanted = {}): MatcherVerdict {
  return toHave('transfer', reportOf(received, 'toHaveTransfer'), wanted);
}

/** The report has a call that fits. */
export function toHaveCall(received: unknown, wanted: CallWanted = {}): MatcherVerdict {
  return toHave('call', reportOf(received, 'toHaveCall'), wanted);
}

/** A call was rejected: it ended with a final response of 300 or above, and was not given up by its caller. */
export function toReject(received: unknown, wanted: RejectWanted = {}): MatcherVerdict {
  const { from, to, code, card, by } = wanted;
  const outcome = ['rejected', 'failed'] as const;
  const facts = { from, to, outcome, finalStatus: code, card, rejectedBy: by };
  return toHave('call', reportOf(received, 'toReject'), facts, `a rejected call${withFacts({ ...wanted })}`);
}

/** Nothing was found, or nothing that counts. */
export function toHaveNoFindings(received: unknown, wanted: NoFindingsWanted = {}): MatcherVerdict {
  const { atLeast = 'info', rules = '*', except = [] } = wanted;
  const report = reportOf(received, 'toHaveNoFindings');
  const counted = report.findings.filter(
    ({ severity, rule }) => RANK[severity] >= RANK[atLeast] && isNamed(rule, rules) && !isNamed(rule, except),
  );
  const asked = `findings${atLeast === 'info' ? '' : ` of severity ${atLeast} or above`}`;
  return {
    pass: counted.length === 0,
    message: () =>
      counted.length === 0
        ? `expected the trace to have ${asked}, and it has none`
        : `expected the trace to have no ${asked}, and it has ${counted.length}:\n${tellLines(counted.map(tellFinding))}\n\n${storiesOf(report, counted)}`,
  };
}

function toHave(
  kind: 'call' | 'transfer',
  report: Report,
  wanted: object,
  what = `a ${kind}${withFacts(wanted)}`,
): MatcherVerdict {
  const held = subjectsIn(report)
    .filter((subject) => subject.kind === kind)
    .map((subject) => hold(subject, wanted as Readonly<Record<string, unknown>>));
  const found = held.find(({ differs }) => differs.length === 0) ?? null;
  return {
    pass: found !== null,
    message: () =>
      found === null
        ? `expected the trace to have ${what}\n\n${tellNearest(nearestOf(held), report, kind)}`
        : `expected the trace to have no ${what.replace(/^a /, '')}, and there is ${tellSubject(found.subject)}`,
  };
}

function withFacts(wanted: object): string {
  const text = describeWanted(wanted as Readonly<Record<string, unknown>>);
  return text === '' ? '' : ` with ${text}`;
}

function nearestOf(held: readonly Held[]): Held | null {
  return held.reduce<Held | null>((best, each) => (best === null || each.score > best.score ? each : best), null);
}

/** The calls and transfers in which those findings were made, each once. */
function storiesOf(report: Report, findings: Report['findings']): string {
  return subjectsIn(report)
    .filter((subject) => subject.findings.some((finding) => findings.includes(finding)))
    .slice(0, 3)
    .map((subject) => tellSubject(subject))
    .join('\n\n');
}

function subjectsIn(report: Report): Subject[] {
  return subjectsOf(report, CHECK_WORDS.english);
}

function isNamed(rule: string, names: string | readonly string[]): boolean {
  return (typeof names === 'string' ? [names] : names).some((name) =>
    name.endsWith('*') ? rule.startsWith(name.slice(0, -1)) : rule === name,
  );
}

/** @throws TypeError for what is no report: the caller's mistake, and no reason for `not` to pass. */
function reportOf(received: unknown, matcher: string): Report {
  const isReport =
    typeof received === 'object' &&
    received !== null &&
    'schema' in received &&
    String(received.schema).startsWith('siptriage/report@');
  if (!isReport) {
    const hint = received instanceof Promise ? '; await it first' : '';
    throw new TypeError(`${matcher}() takes the report that analyze() gives${hint}`);
  }
  return received as Report;
}

export type { Asymmetric };
