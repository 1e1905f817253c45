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
  const isExpected = expectedRules(expectation);
  return isExpected === null
    ? []
    : matched
        .flatMap((subject) => [subject, ...targetCalls(subject, subjects)])
        .flatMap(({ findings }) => findings.filter(({ rule }) => isExpected(rule)));
}

/** Which rules' findings it makes expected, in a call or transfer that is as it says; null where it is about none. */
export function expectedRules(expectation: Expectation): ((rule: string) => boolean) | null {
  if ('response' in expectation) {
    return null;
  }
  const asked = ('call' in expectation ? expectation.call : expectation.transfer) as Facts;
  const claim = (expectation.is ?? {}) as Facts;
  const named = [...(asked.findings ?? []), ...(claim.findings ?? [])];
  const isFailure = meansFailure(asked) || meansFailure(claim);
  return (rule) => named.includes(rule) || (isFailure && VERDICTS.has(rule));
}

/** The Call-ID of the call to its target; null where it has none. */
export function targetOf(subject: Subject): string | null {
  return subject.kind === 'transfer' ? (subject.transfer.targetInvite?.callId ?? null) : null;
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
  const callId = targetOf(subject);
  return callId === null ? [] : subjects.filter((other) => other.kind === 'call' && other.callId === callId);
}
