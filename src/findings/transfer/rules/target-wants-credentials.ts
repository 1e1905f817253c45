import type { TransferRecord } from '../../../records/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  failedWith,
  finalClaim,
  hadItsChance,
  match,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** The INVITE with credentials may still come while the trace gives it no time. */
function judge(t: TransferRecord): Match {
  const isFinal = finalClaim(t) !== null || hadItsChance(t, t.targetLeg?.finalUs ?? Number.NaN);
  return isFinal ? match('transferee', confidenceOf(t)) : match(null, 'possible');
}

const en: RuleText<TransferRecord> = {
  title: 'Transferee lacks credentials for the target',
  what: 'The call to the target was challenged and not repeated with credentials.',
  why: 'The transferee may not call that domain or through that proxy; for a phone of another company this is the normal case.',
  needs: '401 or 407 on the call to the target and no second INVITE, or such a sipfrag.',
  message: (t) =>
    `${transfereeName(t)} was asked for credentials on its way to ${targetName(t)} (${decisiveWords(t)}) and had none`,
  fix: () => [
    'Use a Refer-To address the transferee can call through its own proxy.',
    'Give it credentials for that realm, or set up trust between the two domains.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bên được chuyển thiếu tài khoản để gọi đích',
  what: 'Cuộc gọi tới đích chuyển bị đòi xác thực và không được gửi lại kèm thông tin xác thực.',
  why: 'Bên được chuyển không được phép gọi tới domain đó hoặc qua proxy đó; với điện thoại của công ty khác thì đây là chuyện bình thường.',
  needs: '401 hoặc 407 cho cuộc gọi tới đích mà không có INVITE thứ hai, hoặc sipfrag như thế.',
  message: (t) =>
    `${transfereeName(t)} bị đòi xác thực trên đường tới ${targetName(t)} (${decisiveWords(t)}) mà không có tài khoản`,
  fix: () => [
    'Dùng địa chỉ Refer-To mà bên được chuyển gọi được qua proxy của chính nó.',
    'Cấp cho nó tài khoản của realm đó, hoặc thiết lập quan hệ tin cậy giữa hai domain.',
  ],
};

export const targetWantsCredentials: Rule<TransferRecord> = {
  id: 'transfer/target-wants-credentials',
  severity: 'error',
  references: ['RFC 3261 §22'],
  check: (t) => (failedWith(t, CHALLENGES) ? judge(t) : null),
  text: { en, vi },
};
