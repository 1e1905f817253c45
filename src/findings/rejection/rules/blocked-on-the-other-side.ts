import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { calleeOf, changedByNetwork, wordsOf } from '../facts/rejection-facts.ts';

function judge(r: RejectionRecord): Match | null {
  return r.beyond?.by === 'network' && r.by !== 'network' ? changedByNetwork([r.beyond]) : null;
}

export const farWords = (r: RejectionRecord): string =>
  plain(`${r.beyond?.code ?? ''} ${r.beyond?.phrase ?? ''}`.trim(), 60);

const en: RuleText<RejectionRecord> = {
  title: 'Network block behind a plain rejection',
  what: 'The caller got a rejection that names nobody; on the far side of the SBC or PBX the same call was blocked by the network (608, 603+).',
  why: 'The caller believes that a person declined, and has no contact to complain to, although the network sent one.',
  needs: 'Both legs of the call, joined with a score of 60 or more, and the one answer right after the other.',
  message: (r) =>
    `the network blocked the call to ${calleeOf(r)}: beyond ${r.beyond?.at ?? 'the element between'} the answer was ${farWords(r)}, and the caller got ${wordsOf(r)}`,
  fix: (r) => [
    `Let ${r.beyond?.at ?? 'that element'} pass code, phrase, Reason and Call-Info on unchanged.`,
    'Contact whoever blocked the call; the rejection on the far leg says whom.',
    'Do not redial or try other routes.',
  ],
};

export const blockedOnTheOtherSide: Rule<RejectionRecord> = {
  id: 'rejection/blocked-on-the-other-side',
  severity: 'error',
  references: ['RFC 8688 §3.4', 'ATIS-1000099'],
  doubt: 'likeness',
  check: judge,
  text: translatable(en),
};
