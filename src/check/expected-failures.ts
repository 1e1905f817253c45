import { CALL_VERDICTS, REJECTION_VERDICTS, TRANSFER_VERDICTS } from '../findings/index.ts';
import type { ReportFinding } from '../report/index.ts';
import { isRefusal } from '../sip/index.ts';
import type { Facts } from './compare-facts.ts';
import type { Expectation, OneOf, Range, StatusMatch } from './config.ts';
import { listed } from './one-of.ts';
import type { Subject } from './subject.ts';

const GOOD_OUTCOMES = new Set(['answered', 'succeeded']);

/**
 * The findings that an expectation, once it is met, makes expected: what explains the failure that was meant to happen,
 * in the call or transfer itself and in the call to its target, and what `findings` names. Anything else that was found
 * there was not asked for.
 */
export function expectedFindings(
  expectation: Expectation,
  matched: readonly Subject[],
  subjects: readonly Subject[],
): ReportFinding[] {
  if ('response' in expectation) {
    return [];
  }
  const asked = ('call' in expectation ? expectation.call : expectation.transfer) as Facts;
  const claim = (expectation.is ?? {}) as Facts;
  const named = [...(asked.findings ?? []), ...(claim.findings ?? [])];
  const isFailure = meansFailure(asked) || meansFailure(claim);
  return matched
    .flatMap((subject) => [subject, ...targetCalls(subject, subjects)])
    .flatMap((subject) =>
      subject.findings.filter((finding) => named.includes(finding.rule) || (isFailure && VERDICTS.has(finding.rule))),
    );
}

/** Whether the facts say that something fails. */
function meansFailure({ outcome, finalStatus, referStatus, rejectedBy, card }: Facts): boolean {
  return (
    (outcome !== undefined && listed(outcome).some((each) => !GOOD_OUTCOMES.has(each))) ||
    (finalStatus !== undefined && mayRefuse(finalStatus)) ||
    (referStatus !== undefined && mayRefuse(referStatus)) ||
    rejectedBy !== undefined ||
    card === true
  );
}

function mayRefuse(wanted: StatusMatch): boolean {
  return listed(wanted as OneOf<number | string | Range>).some((each) => {
    if (typeof each === 'object') {
      return isRefusal(each.max ?? 699);
    }
    return typeof each === 'number' ? isRefusal(each) : each.charAt(0) >= '3';
  });
}

/** Rules that say why something ended as it did; the others note what was noticed besides. */
const VERDICTS: ReadonlySet<string> = new Set(
  [...TRANSFER_VERDICTS, ...REJECTION_VERDICTS, ...CALL_VERDICTS].map(({ id }) => id),
);

function targetCalls(subject: Subject, subjects: readonly Subject[]): Subject[] {
  const callId = subject.kind === 'transfer' ? subject.transfer.targetInvite?.callId : undefined;
  return callId === undefined ? [] : subjects.filter((other) => other.kind === 'call' && other.callId === callId);
}
