import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isSuccess } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, targetName, transfereeName } from '../facts/transfer-facts.ts';

function isTerminated({ refer }: TransferRecord): boolean {
  return refer.wasAnsweredByRelay && isSuccess(refer.status);
}

const en: RuleText<TransferRecord> = {
  title: 'REFER carried out by an element in between',
  what: 'An element that forwarded the call accepted the REFER itself and did not pass it on; it places the call to the target in the place of the transferee.',
  why: "The transferee's phone never sees the REFER: look at this element for whatever goes wrong.",
  needs: 'The call forwarded by an element, and the 2xx to the REFER from that element.',
  message: (t) =>
    `${t.refer.answeredBy ?? 'an element in between'}, which forwards this call, accepted the REFER itself instead of ${transfereeName(t)}${t.targetLeg?.sentFrom == null ? '' : `; the call to ${targetName(t)} came from ${t.targetLeg.sentFrom}`}`,
  fix: () => [
    'Nothing, if that is meant: most SBCs and PBXs can be set to do it.',
    'Else let the element pass REFER on to the other leg.',
  ],
};

export const referTerminatedOnTheWay: Rule<TransferRecord> = {
  id: 'transfer/refer-terminated-on-the-way',
  severity: 'info',
  references: ['RFC 5589 §7.4', 'RFC 3515 §2.4.2'],
  check: (t) => (isTerminated(t) ? match(null, 'certain') : null),
  text: translatable(en),
};
