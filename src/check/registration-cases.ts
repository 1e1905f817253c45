import { nameOf } from '../findings/index.ts';
import type { Report, ReportFinding, ReportRegistration } from '../report/index.ts';
import type { Namer } from './namer.ts';
import { type CaseSubject, secondsBetween } from './subject.ts';
import type { CheckWords } from './words.ts';

/** The registrations of a report as test cases, in the order of the trace, with what was found in each. */
export function registrationSubjects(
  { registrations, findings }: Report,
  namer: Namer,
  words: CheckWords,
): CaseSubject[] {
  const found = findingsByRegistration(findings);
  return registrations.map((registration) =>
    registrationSubject(
      registration,
      (found.get(registration.callId) ?? []).filter((finding) => isOf(finding, registration)),
      namer.name(registrationName(registration, words)),
    ),
  );
}

/** The name of its case, which others may have as well. */
export function registrationName({ aor, registrar }: ReportRegistration, words: CheckWords): string {
  return words.registration(nameOf(aor), registrar ?? words.unknown);
}

export function registrationSeconds({ start, end }: ReportRegistration): number | null {
  return secondsBetween(start, end);
}

export function registrationSubject(
  registration: ReportRegistration,
  findings: readonly ReportFinding[],
  name: string,
): CaseSubject {
  const { callId, outcome, finalStatus, evidence, start } = registration;
  return {
    kind: 'registration',
    name,
    callId,
    outcome,
    finalStatus,
    start,
    duration: registrationSeconds(registration),
    evidence,
    findings,
  };
}

function findingsByRegistration(findings: readonly ReportFinding[]): Map<string, ReportFinding[]> {
  const found = new Map<string, ReportFinding[]>();
  for (const finding of findings.filter(({ rule }) => rule.startsWith('registration/'))) {
    const [callId = ''] = finding.callIds;
    const known = found.get(callId);
    known === undefined ? found.set(callId, [finding]) : known.push(finding);
  }
  return found;
}

/** One Call-ID may have several registrations: what was found shows the messages of its own. */
function isOf({ evidence: [first] }: ReportFinding, { evidence: [own] }: ReportRegistration): boolean {
  return first === undefined || (first.input === own?.input && first.frame === own.frame && first.line === own.line);
}
