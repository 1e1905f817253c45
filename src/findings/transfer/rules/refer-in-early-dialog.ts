import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER before the call was answered',
  what: 'The REFER was sent while the call it should transfer had no final answer yet, and was refused.',
  why: 'Most stacks transfer only answered calls; before the answer the tool is a redirect (302) or CANCEL and a new call.',
  needs: 'The INVITE of the call without an answer when the REFER was sent, and the refusal.',
  message: (t) =>
    `${transferorName(t)} asked for the transfer before the call was answered; ${referWords(t)} came back`,
  fix: () => [
    'Send the REFER only after the 200 OK to the INVITE and its ACK.',
    'To deflect a call that still rings, answer it with 302 Moved Temporarily instead.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER khi cuộc gọi chưa được nhấc máy',
  what: 'REFER được gửi khi cuộc gọi cần chuyển còn chưa có phản hồi cuối, và đã bị từ chối.',
  why: 'Hầu hết các stack chỉ chuyển cuộc gọi đã nhấc máy; trước đó phải dùng chuyển hướng (302), hoặc CANCEL rồi gọi cuộc mới.',
  needs: 'INVITE của cuộc gọi chưa được trả lời lúc gửi REFER, và phản hồi từ chối.',
  message: (t) => `${transferorName(t)} yêu cầu chuyển khi cuộc gọi chưa được nhấc máy và nhận về ${referWords(t)}`,
  fix: () => [
    'Chỉ gửi REFER sau khi INVITE đã có 200 OK và ACK.',
    'Muốn chuyển hướng một cuộc gọi còn đang đổ chuông thì trả lời bằng 302 Moved Temporarily.',
  ],
};

export const referInEarlyDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-in-early-dialog',
  severity: 'error',
  references: ['RFC 3515 §2.2', 'RFC 5589 §6'],
  check: (t) => (t.outcome === 'rejected' && t.refer.dialog === 'early' ? match('transferor', 'likely') : null),
  text: { en, vi },
};
