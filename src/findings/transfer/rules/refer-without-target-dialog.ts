import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER outside the call without Target-Dialog',
  what: 'A REFER sent outside the call it is about was answered 403 and carries no Target-Dialog.',
  why: 'Without it the receiver cannot see that the sender takes part in the call, and must assume a stranger.',
  needs: 'A REFER outside any call that the trace shows, and 403.',
  message: (t) =>
    `${transferorName(t)} sent the REFER outside the call and without Target-Dialog; ${referWords(t)} came back`,
  fix: () => [
    'Send the REFER inside the dialog of the call.',
    'Or add Target-Dialog with Require: tdialog (RFC 4538).',
    'For click-to-dial: allow REFER from that server at the phone.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER ngoài cuộc gọi thiếu Target-Dialog',
  what: 'REFER được gửi ngoài cuộc gọi mà nó nói tới, không có Target-Dialog, và bị trả 403.',
  why: 'Thiếu header này, bên nhận không thấy được bên gửi đang tham gia cuộc gọi và phải coi như người lạ.',
  needs: 'REFER nằm ngoài mọi cuộc gọi có trong bản ghi, và 403.',
  message: (t) => `${transferorName(t)} gửi REFER ngoài cuộc gọi, không kèm Target-Dialog, và nhận về ${referWords(t)}`,
  fix: () => [
    'Gửi REFER ngay trong dialog của cuộc gọi.',
    'Hoặc thêm Target-Dialog cùng Require: tdialog (RFC 4538).',
    'Với bấm để gọi (click-to-dial): cho phép điện thoại nhận REFER từ máy chủ đó.',
  ],
};

export const referWithoutTargetDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-without-target-dialog',
  severity: 'error',
  references: ['RFC 4538 §3', 'RFC 7647 §4'],
  check: (t) =>
    rejectedWith(t, [403]) && t.refer.dialog === 'outside' && !t.refer.hasTargetDialog
      ? match('transferor', 'likely')
      : null,
  text: { en, vi },
};
