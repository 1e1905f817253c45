import { translatable } from '../../../languages/index.ts';
import { isBefore } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import {
  byeAfterReferUs,
  match,
  referWords,
  rejectedWith,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Why the dialog of a refused REFER was none: the transferor knew that, or a BYE crossed the REFER; or the tags are other ones. */
export function deadDialog(t: TransferRecord): 'known' | 'crossing' | 'tags' | null {
  const { dialog, wasEndKnown, answeredAt } = t.refer;
  if (t.outcome === 'rejected' && dialog === 'ended') {
    return wasEndKnown ? 'known' : 'crossing';
  }
  if (!rejectedWith(t, [481])) {
    return null;
  }
  return dialog === 'outside' ? 'tags' : isBefore(t.bye?.at, answeredAt) ? 'crossing' : null;
}

function judge(t: TransferRecord): Match | null {
  switch (deadDialog(t)) {
    case 'known':
      return match('transferor', 'certain');
    case 'tags':
      return match('transferor', 'likely');
    case 'crossing':
      return match(null, 'possible', 'timing');
    case null:
      return null;
  }
}

/** Whether the BYE that crossed the REFER was sent before it, as far as the trace shows. */
export function wasByeFirst({ bye, refer }: TransferRecord): boolean {
  return isBefore(bye?.at, refer.sentAt);
}

/** Who sent that BYE. */
export function leaverName(t: TransferRecord): string {
  return t.bye?.by === 'transferor' ? transferorName(t) : transfereeName(t);
}

function tellCrossing(t: TransferRecord): string {
  const us = byeAfterReferUs(t);
  return wasByeFirst(t)
    ? `${leaverName(t)} hung up ${spansIn('en').before(-us, 'the REFER')}, and ${transferorName(t)} had not answered that yet: BYE and REFER crossed`
    : `${leaverName(t)} hung up ${spansIn('en').after(us, 'the REFER')}, before that was answered${t.bye?.by === 'transferee' ? ': BYE and REFER crossed' : ''}`;
}

const en: RuleText<TransferRecord> = {
  title: 'REFER in a dialog that is not up',
  what: 'The REFER was refused and the dialog it was sent in had ended, or its tags belong to no dialog of this call.',
  why: 'The receiver cannot know which call to transfer and must answer 481.',
  needs:
    'The BYE that ended the call before the REFER, or before its 481, or the beginning of the call with other tags.',
  message: (t) =>
    deadDialog(t) === 'crossing'
      ? `${tellCrossing(t)}; ${referWords(t)} came back`
      : `${transferorName(t)} sent the REFER ${t.refer.dialog === 'ended' ? 'after the call had ended' : 'with tags that belong to no call in this trace'}; ${referWords(t)} came back`,
  fix: (t) =>
    deadDialog(t) === 'crossing'
      ? [
          'Nothing is broken: once somebody has hung up there is no call to transfer.',
          'If it happens often, see why somebody hangs up just then.',
        ]
      : [
          'Send the REFER before the BYE, in the dialog of the call.',
          'Check that a B2BUA in the path maps Call-ID and tags of in-dialog requests to the right leg.',
        ],
};

export const referInDeadDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-in-dead-dialog',
  severity: 'error',
  references: ['RFC 3261 §12.2.2', 'RFC 5057 §5.1'],
  doubt: ['unseen', 'timing'],
  check: judge,
  text: translatable(en),
};
