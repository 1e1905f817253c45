import type { Report } from '../../src/report/index.ts';
import { callIdOf, type Message } from './trace.ts';

/** Call-IDs as the labelled trace has them. */
export type Renamed = (callId: string) => string;

export function originals(messages: readonly Message[]): Renamed {
  const names = new Map<string, string>();
  for (const message of messages) {
    if (message.origin !== null) {
      names.set(callIdOf(message), callIdOf(message.origin));
    }
  }
  return (callId) => names.get(callId) ?? callId;
}

/** What a report says, a line for each story and finding, in any order, with Call-IDs as they were. */
export function verdictsOf(report: Report, renamed: Renamed): string[] {
  const nameOf = (callId: string | undefined) => (callId === undefined ? '-' : renamed(callId));
  return [
    ...report.calls.map(({ callId, outcome, finalStatus, atFault, confidence }) =>
      line('call', nameOf(callId), outcome, finalStatus, atFault, confidence),
    ),
    ...report.transfers.map((each) => {
      const { kind, outcome, atFault, confidence, referStatus, notifies, targetInvite } = each;
      const reports = notifies.map(
        ({ sipfragStatus, subscriptionState, answeredWith }) => `${sipfragStatus} ${subscriptionState} ${answeredWith}`,
      );
      const target = `${nameOf(targetInvite?.callId)} ${targetInvite?.finalStatus}`;
      const key = `${nameOf(each.referCallId)} ${each.referCSeq}`;
      return line('transfer', key, kind, outcome, atFault, confidence, referStatus, `[${reports.join(', ')}]`, target);
    }),
    ...report.rejections.map(({ callId, code, by, effective, confidence }) =>
      line('rejection', nameOf(callId), code, by, effective ? 'effective' : 'not effective', confidence),
    ),
    ...report.findings.map(({ rule, severity, atFault, confidence, callIds }) =>
      line('finding', rule, severity, atFault, confidence, callIds.map(nameOf).join(' ')),
    ),
  ];
}

const line = (...words: readonly (string | number | null)[]): string => words.map((word) => word ?? '-').join(' ');

/** What stands only in the one and only in the other, each as often as it does. */
export function differenceOf(
  some: readonly string[],
  others: readonly string[],
): { only: string[]; missing: string[] } {
  const left = [...others];
  const only = some.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
  return { only, missing: left };
}
