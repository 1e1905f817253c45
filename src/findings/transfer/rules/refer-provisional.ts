import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER answered provisionally',
  what: 'The REFER got a provisional response other than 100. Only INVITE has such; here it means nothing.',
  why: 'Some transferors take 180 or 183 to a REFER for the progress of the transfer. That comes in NOTIFY.',
  needs: 'A 101 to 199 to the REFER.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} answered the REFER with ${t.refer.provisional?.status ?? '?'} first, which only an INVITE may get`,
  fix: () => ['Remove the provisional response at the receiver; report progress in the sipfrag of NOTIFY.'],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER nhận phản hồi tạm thời',
  what: 'REFER nhận một phản hồi tạm thời khác 100. Chỉ INVITE mới có loại này; ở đây nó không có nghĩa gì.',
  why: 'Có bên chuyển hiểu 180 hoặc 183 cho REFER là tiến trình của cuộc chuyển. Thật ra tiến trình nằm trong NOTIFY.',
  needs: 'Một phản hồi từ 101 đến 199 cho REFER.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} trả ${t.refer.provisional?.status ?? '?'} cho REFER trước đã, điều chỉ INVITE mới có`,
  fix: () => ['Bỏ phản hồi tạm thời đó ở bên nhận; báo tiến trình bằng sipfrag trong NOTIFY.'],
};

export const referProvisional: Rule<TransferRecord> = {
  id: 'transfer/refer-provisional',
  severity: 'info',
  references: ['RFC 4320 §4.1'],
  check: (t) => (t.refer.provisional === null ? null : match('transferee', 'certain')),
  text: { en, vi },
};
