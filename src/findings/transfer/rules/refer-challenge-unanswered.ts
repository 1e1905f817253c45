import type { TransferRecord } from '../../../records/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { hadItsChance, match, referWords, rejectedWith, transferorName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match {
  return hadItsChance(t, t.refer.answeredUs) ? match('transferor', 'certain') : match(null, 'possible');
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

const vi: RuleText<TransferRecord> = {
  title: 'REFER bị đòi xác thực rồi bỏ dở',
  what: 'REFER bị trả 401 hoặc 407 và sau đó không có REFER nào kèm thông tin xác thực.',
  why: 'Bên kia chưa hề nhận được yêu cầu chuyển ở dạng nó chấp nhận, nên không có gì xảy ra.',
  needs:
    'Phản hồi đòi xác thực, sau đó 32 giây hoặc hết cuộc gọi mà không có REFER nào khác; ngắn hơn thì không đổ lỗi cho ai.',
  message: (t) =>
    `${transferorName(t)} bị đòi xác thực (${referWords(t)}) nhưng không gửi lại REFER kèm thông tin xác thực`,
  fix: () => [
    'Cấp cho điện thoại hoặc ứng dụng chuyển cuộc gọi một tài khoản của realm nêu trong thử thách (challenge).',
    'Kiểm tra stack của nó có trả lời thử thách cả trong dialog không, chứ không chỉ với REGISTER và INVITE.',
    'Nếu hai bên tin cậy nhau, miễn xác thực cho REFER trong dialog.',
  ],
};

export const referChallengeUnanswered: Rule<TransferRecord> = {
  id: 'transfer/refer-challenge-unanswered',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  check: (t) => (rejectedWith(t, CHALLENGES) ? judge(t) : null),
  text: { en, vi },
};
