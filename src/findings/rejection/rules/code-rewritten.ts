import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Rejection code rewritten',
  what: 'The response has one code and its Reason names 607 or 608: an element on the way replaced the code.',
  why: "The caller's equipment acts on the code it gets, and the redress data that came with the original are usually gone.",
  needs: 'The final response with its Reason.',
  message: (r) =>
    `an element on the way turned a ${r.cause === 'reason-608' ? 608 : 607} into ${r.code}: ${r.reasonHeader === null ? '' : plain(r.reasonHeader)}`,
  fix: () => [
    'Ask the operator of the SBC or gateway on the way to pass 607, 608 and 603+ on unchanged, with Call-Info and Reason.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Mã từ chối bị đổi dọc đường',
  what: 'Phản hồi mang một mã, còn Reason lại ghi 607 hoặc 608: một thiết bị trên đường đi đã thay mã.',
  why: 'Thiết bị của người gọi hành xử theo mã nhận được, và thông tin khiếu nại đi kèm mã gốc thường đã mất.',
  needs: 'Phản hồi cuối cùng cùng Reason của nó.',
  message: (r) =>
    `một thiết bị trên đường đi đã đổi ${r.cause === 'reason-608' ? 608 : 607} thành ${r.code}: ${r.reasonHeader === null ? '' : plain(r.reasonHeader)}`,
  fix: () => [
    'Yêu cầu đơn vị vận hành SBC hoặc gateway trên đường đi giữ nguyên 607, 608 và 603+, cùng với Call-Info và Reason.',
  ],
};

export const codeRewritten: Rule<RejectionRecord> = {
  id: 'rejection/code-rewritten',
  severity: 'warning',
  references: ['RFC 8688 §3.4', 'RFC 3326 §2'],
  check: (r) => (r.cause === 'reason-608' || r.cause === 'reason-607' ? match('network', 'certain') : null),
  text: { en, vi },
};
