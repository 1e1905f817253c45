import type { Rule, RuleText } from '../../rule.ts';
import {
  calleeOf,
  failedWith,
  finalWords,
  hasRung,
  type JudgeableCall,
  makerOf,
  match,
  relayOrNobody,
} from '../facts/call-facts.ts';

function confidenceOf({ facts }: JudgeableCall): 'certain' | 'likely' | 'possible' {
  if (facts.final?.silentHop != null) {
    return 'certain';
  }
  return facts.final?.isByRelay === true ? 'likely' : 'possible';
}

function silenceOf({ facts }: JudgeableCall, nothingFrom: string): string {
  const silent = facts.final?.silentHop ?? null;
  return silent === null ? '' : `: ${nothingFrom} ${silent}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Nobody answered behind the relay',
  what: 'The caller got a 408 before anything rang: an element sent the INVITE on and heard nothing.',
  why: 'The callee never decided; the way to it is broken.',
  needs: 'A 408 without ringing before it; the hop that stayed silent, where the trace has it.',
  message: (c) => `${makerOf(c)} answered ${finalWords(c)}${silenceOf(c, 'nothing came from')}`,
  fix: (c) => [
    `See whether ${c.facts.final?.silentHop ?? calleeOf(c)} is up, registered where it is, and reachable through NAT and firewall.`,
    'Shorten registrations or add keep-alives, so that a dead phone is not called.',
    'Capture behind the element that answered, if this trace does not show where the INVITE went.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Không ai trả lời sau thiết bị trung gian',
  what: 'Bên gọi nhận 408 khi chưa có gì đổ chuông: một thiết bị đã gửi tiếp INVITE mà không nghe thấy gì.',
  why: 'Bên được gọi chưa hề quyết định; đường tới đó đã hỏng.',
  needs: 'Một 408 mà trước đó không đổ chuông; và chặng im lặng, nếu bản ghi có.',
  message: (c) => `${makerOf(c)} trả ${finalWords(c)}${silenceOf(c, 'không có gì từ')}`,
  fix: (c) => [
    `Xem ${c.facts.final?.silentHop ?? calleeOf(c)} có đang chạy, có đăng ký đúng chỗ, có tới được qua NAT và tường lửa không.`,
    'Rút ngắn hạn đăng ký hoặc thêm keep-alive để không gọi tới máy đã mất.',
    'Bắt gói phía sau thiết bị đã trả lời, nếu bản ghi này không cho thấy INVITE đi đâu.',
  ],
};

export const nextHopSilent: Rule<JudgeableCall> = {
  id: 'call/next-hop-silent',
  severity: 'error',
  references: ['RFC 3261 §16.8', 'RFC 3261 §21.4.9'],
  check: (c) => (failedWith(c, [408]) && !hasRung(c) ? match(relayOrNobody(c), confidenceOf(c)) : null),
  text: { en, vi },
};
