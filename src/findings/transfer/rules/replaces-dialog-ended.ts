import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { replacedEnd } from '../facts/replaced-call.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Whoever names a call that it knows to be over, or ends it too early itself, made the refusal inevitable; who is hung up on did not. */
function judge(t: TransferRecord): Match | null {
  switch (replacedEnd(t)) {
    case null:
      return null;
    case 'known':
      return match('transferor', confidenceOf(t), doubtOf(t));
    case 'before-call':
      return ofEnder(t);
    default:
      return match(null, 'possible', 'timing');
  }
}

function ofEnder(t: TransferRecord): Match {
  switch (t.replaces?.endedBy ?? null) {
    case 'transferor':
      return match('transferor', confidenceOf(t), doubtOf(t));
    case 'target':
      return match('target', 'likely', 'wish');
    case null:
      return match(null, 'possible', 'several-causes');
  }
}

/** Whether the transferor could have helped it. */
export function isOfTransferor(t: TransferRecord): boolean {
  return judge(t)?.atFault === 'transferor';
}

/** Who ended the named call; null where the trace does not tell. */
export function enderName(t: TransferRecord): string | null {
  const by = t.replaces?.endedBy ?? null;
  return by === null ? null : by === 'target' ? targetName(t) : transferorName(t);
}

function tellWhen(t: TransferRecord): string {
  switch (replacedEnd(t)) {
    case 'known':
      return `before ${transferorName(t)} sent the REFER`;
    case 'crossing-refer':
      return `before the REFER, and ${transferorName(t)} had not answered that yet`;
    case 'before-call':
      return `after the REFER, before ${transfereeName(t)} called ${targetName(t)}`;
    default:
      return `while ${transfereeName(t)} was calling ${targetName(t)}`;
  }
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces names a call that had ended',
  what: 'The consultation call named in Replaces was over before the target had answered the call that was to replace it.',
  why: 'There was nothing left to replace; the target refuses (603 or 481). Who ended it, and when, says whose doing that was.',
  needs: 'The BYE of the consultation call before the call to the target, or before its 481.',
  message: (t) => {
    const name = enderName(t);
    return `Replaces names a consultation call that ${name === null ? 'ended' : `${name} hung up`} ${tellWhen(t)}; nothing was left to replace: ${decisiveWords(t)}`;
  },
  fix: (t) =>
    isOfTransferor(t)
      ? [
          'Keep the consultation call until the target has taken the replacing call over: the target ends it itself.',
          'Send no REFER for a consultation call that is over: transfer without Replaces, or call the target again.',
        ]
      : [
          'Resume the original call; transfer without Replaces, or call the target again.',
          'If it happens often, see how long the transferee waits between the REFER and its call: until then the consultation call may end.',
        ],
};

export const replacesDialogEnded: Rule<TransferRecord> = {
  id: 'transfer/replaces-dialog-ended',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: [...OUTCOME_DOUBTS, 'wish', 'timing', 'several-causes'],
  check: judge,
  text: translatable(en),
};
