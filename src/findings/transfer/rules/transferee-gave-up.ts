import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

/** Long enough for a person to reach the phone. */
const FAIR_RINGING_US = 15_000_000;

function judge(t: TransferRecord): Match {
  const { targetLeg } = t;
  const rangUs = targetLeg === null ? Number.NaN : targetLeg.cancelledUs - targetLeg.sentUs;
  if (targetLeg?.rang === true && rangUs >= FAIR_RINGING_US) {
    return match('target', 'likely');
  }
  return match('transferee', isHearsay(t) || Number.isNaN(rangUs) ? 'likely' : 'certain');
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target given up',
  what: 'The call to the target ended with 487: it was cancelled before anybody answered.',
  why: 'The target had no chance to answer, or rang too long for the transferee.',
  needs: '487 on the call to the target or in the sipfrag; how long it rang, where the CANCEL is seen.',
  message: (t) =>
    `${t.targetLeg?.rang ? `${targetName(t)} rang and did not answer before ${transfereeName(t)} cancelled the call` : `${transfereeName(t)} gave up the call to ${targetName(t)}`} (${decisiveWords(t)})`,
  fix: () => [
    'Resume the original call.',
    'If it was cancelled after a few seconds, raise the ring timeout of the transferee or PBX.',
    'If it was cancelled when the transferor hung up: losing the subscription is no reason to cancel (RFC 3515 §2.4.4).',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị bỏ dở',
  what: 'Cuộc gọi tới đích chuyển kết thúc bằng 487: bị huỷ trước khi có ai nhấc máy.',
  why: 'Đích chuyển không kịp trả lời, hoặc đổ chuông lâu hơn mức bên được chuyển chịu chờ.',
  needs: '487 cho cuộc gọi tới đích hoặc trong sipfrag; thời gian đổ chuông nếu thấy CANCEL.',
  message: (t) =>
    `${t.targetLeg?.rang ? `${targetName(t)} đổ chuông, chưa ai nghe thì ${transfereeName(t)} đã huỷ cuộc gọi` : `${transfereeName(t)} bỏ dở cuộc gọi tới ${targetName(t)}`} (${decisiveWords(t)})`,
  fix: () => [
    'Lấy lại cuộc gọi gốc.',
    'Nếu bị huỷ chỉ sau vài giây, tăng thời gian đổ chuông ở bên được chuyển hoặc tổng đài.',
    'Nếu bị huỷ đúng lúc bên chuyển cuộc gọi gác máy: mất subscription không phải lý do để huỷ (RFC 3515 §2.4.4).',
  ],
};

export const transfereeGaveUp: Rule<TransferRecord> = {
  id: 'transfer/transferee-gave-up',
  severity: 'error',
  references: ['RFC 3515 §2.4.5', 'RFC 5589 §6.3.2'],
  check: (t) => (failedWith(t, [487]) ? judge(t) : null),
  text: { en, vi },
};
