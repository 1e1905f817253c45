import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { confidenceOf, decisiveStatus, decisiveWords, match, targetName } from '../facts/transfer-facts.ts';

const BY_ITSELF = [408, 478, 503];
const ALWAYS_ON_THE_WAY = [478, 482, 483];

function judge(t: TransferRecord): Match | null {
  const status = decisiveStatus(t);
  if (t.outcome !== 'failed' || status === null) {
    return null;
  }
  if (ALWAYS_ON_THE_WAY.includes(status)) {
    return match('network', confidenceOf(t));
  }
  return BY_ITSELF.includes(status) && t.targetLeg?.wasAnsweredByRelay === true ? match('network', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target failed on the way',
  what: 'A proxy between transferee and target answered the INVITE by itself: no route, no answer from beyond it, a loop.',
  why: 'The target did not decide this.',
  needs: '478, 482 or 483, or a 408 or 503 that a forwarding element gave by itself.',
  message: (t) =>
    `an element on the way to ${targetName(t)} answered the call itself: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` from ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Find out at that element why the next hop could not be used: DNS, registration, gateway down, loop.',
    'Resume the original call and offer another number.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích hỏng giữa đường',
  what: 'Một proxy giữa bên được chuyển và đích chuyển đã tự trả lời INVITE: không có tuyến, phía sau không trả lời, hoặc bị lặp vòng.',
  why: 'Đây không phải quyết định của đích chuyển.',
  needs: '478, 482 hoặc 483, hay 408 hoặc 503 do phần tử chuyển tiếp tự trả.',
  message: (t) =>
    `một thiết bị trên đường tới ${targetName(t)} đã tự trả lời cuộc gọi: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` từ ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Tìm ở thiết bị đó lý do không dùng được chặng kế tiếp: DNS, đăng ký, gateway hỏng, lặp vòng.',
    'Lấy lại cuộc gọi gốc rồi đề nghị số khác.',
  ],
};

export const targetRouteFailed: Rule<TransferRecord> = {
  id: 'transfer/target-route-failed',
  severity: 'error',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.5.4'],
  check: (t) => judge(t),
  text: { en, vi },
};
