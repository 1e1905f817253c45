import { parseIsoTime } from '../bytes/index.ts';
import { RULES, type Severity } from '../findings/index.ts';
import type { Sized } from '../model/index.ts';
import type { Report } from '../report/index.ts';
import type { Config, Ignore } from './config.ts';
import { listed } from './one-of.ts';
import { isParty } from './party-match.ts';
import { atLeast, severityBy } from './severity.ts';
import type { Subject } from './subject.ts';

export type SwitchedOff = {
  /** Families (`transfer/*`) of which no finding could fail this check, in the order of the rules. */
  readonly families: readonly string[];
  /** True where these are all there are: nothing could fail it. */
  readonly isAll: boolean;
};

type Named = { readonly rule: string; readonly severity: Severity };

/**
 * What a configuration leaves a check to fail by: a rule that is an error by itself has been switched off where its severity
 * has been set to `off` or below `failOn`, or where its findings would be ignored in every call and transfer of the trace.
 *
 * @param unmet the rule of expectations; it is asked about only where there are some.
 * @param ignore the entries that have not had their last day.
 */
export function switchedOff(
  config: Config,
  ignore: readonly Ignore[],
  {
    report,
    subjects,
    unmet,
  }: { readonly report: Pick<Report, 'inputs'>; readonly subjects: Sized<Subject>; readonly unmet: string },
): SwitchedOff {
  const { rules = {}, failOn = 'error', expectations = [] } = config;
  const errors: Named[] = [
    ...RULES.filter(({ severity }) => severity === 'error').map(({ id, severity }) => ({ rule: id, severity })),
    ...(expectations.length > 0 ? [{ rule: unmet, severity: 'error' as const }] : []),
  ];
  const ignoresAll = ignorer(
    ignore.filter((entry) => isWholeTrace(entry, report)),
    subjects,
  );
  const canFail = new Map<string, boolean>();
  for (const named of errors) {
    const severity = severityBy(rules, named);
    const counts = severity !== 'off' && atLeast(severity, failOn) && !ignoresAll(named.rule);
    const family = `${named.rule.slice(0, named.rule.indexOf('/'))}/*`;
    canFail.set(family, counts || canFail.get(family) === true);
  }
  const families = [...canFail].filter(([, can]) => !can).map(([family]) => family);
  return { families, isAll: families.length === canFail.size };
}

/** Says of a rule whether its findings would be ignored in every call and transfer. Most rules share the same entries. */
function ignorer(entries: readonly Ignore[], subjects: Sized<Subject>): (rule: string) => boolean {
  const known = new Map<string, boolean>();
  return (rule) => {
    const about = entries.filter((entry) => entry.rule === undefined || listed(entry.rule).includes(rule));
    const key = about.map((entry) => entries.indexOf(entry)).join();
    const answer = known.get(key) ?? everyCovered(about, subjects);
    known.set(key, answer);
    return answer;
  };
}

function everyCovered(entries: readonly Ignore[], subjects: Sized<Subject>): boolean {
  if (entries.some(({ callId, participant }) => callId === undefined && participant === undefined)) {
    return true;
  }
  if (entries.length === 0 || subjects.length === 0) {
    return false;
  }
  for (const subject of subjects) {
    if (!entries.some((entry) => covers(entry, subject))) {
      return false;
    }
  }
  return true;
}

function covers({ callId, participant }: Ignore, subject: Subject): boolean {
  return (
    (callId === undefined || callId === subject.callId) &&
    (participant === undefined ||
      listed(participant).some((pattern) => subject.parties.some((uri) => isParty(pattern, uri))))
  );
}

/** Whether nothing in the trace lies outside of the entry's times. */
function isWholeTrace({ timeFrom, timeTo }: Ignore, { inputs }: Pick<Report, 'inputs'>): boolean {
  const read = inputs.filter(({ messages }) => messages > 0);
  return (
    (timeFrom === undefined || read.every(({ start }) => parseIsoTime(start ?? '') >= parseIsoTime(timeFrom))) &&
    (timeTo === undefined || read.every(({ end }) => parseIsoTime(end ?? '') <= parseIsoTime(timeTo)))
  );
}
