import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { hadItsChance, match, missing, referWords, rejectedWith, transferorName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match {
  return hadItsChance(t, t.refer.answeredAt) ? match('transferor', 'certain') : match(null, 'possible');
}

const en: RuleText<TransferRecord> = {
  title: 'REFER challenged, never repeated with credentials',
  what: 'The REFER was answered 401 or 407 and no REFER with credentials followed.',
  why: 'The transfer was never asked for in a form the other side accepts: nothing happened.',
  needs: 'The challenge, then 32 s or the end of the call without another REFER; less than that blames nobody.',
  message: (t) =>
    `${transferorName(t)} was asked for credentials (${referWords(t)}) and did not repeat the REFER with them`,
  fix: () => [
    'Give the transferring phone or application credentials for the realm of the challenge.',
    'Check that its stack answers a challenge inside a dialog, not only for REGISTER and INVITE.',
    'If the other side is trusted, exempt in-dialog REFER from authentication.',
  ],
};

export const referChallengeUnanswered: Rule<TransferRecord> = {
  id: 'transfer/refer-challenge-unanswered',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  doubt: 'still-open',
  check: (t) => (rejectedWith(t, CHALLENGES) ? judge(t) : null),
  misses: (t) => missing(t, 'transferor', t.refer.answeredAt, t.bye?.by === 'transferor'),
  text: translatable(en),
};
