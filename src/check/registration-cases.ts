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
  return registrations.map((registration) => {
    const { aor, registrar, callId, outcome, finalStatus, evidence, start } = registration;
    return {
      kind: 'registration',
      name: namer.name(words.registration(nameOf(aor), registrar ?? words.unknown)),
      callId,
      outcome,
      finalStatus,
      start,
      duration: secondsBetween(start, registration.end),
      evidence,
      findings: (found.get(callId) ?? []).filter((finding) => isOf(finding, registration)),
    };
  });
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
