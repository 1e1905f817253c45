import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { type FlawWords, flawIn } from '../../../../findings/transfer/rules/refer-malformed.ts';
import type { TransferRecord } from '../../../../records/index.ts';

const VI_FLAWS: FlawWords = {
  'no-refer-to': () => 'không có Refer-To',
  'several-refer-to': (count) => `có ${count} header Refer-To`,
  'unreadable-refer-to': () => 'Refer-To không đọc được',
  'illegal-refer-to': () => 'Refer-To sai ngữ pháp',
  'no-contact': () => 'không có Contact',
};

export const referMalformed: RuleText<TransferRecord> = {
  title: 'REFER không có đúng một Refer-To đọc được',
  what: 'REFER bị từ chối và không có Refer-To, có nhiều Refer-To, có Refer-To không đọc được thành địa chỉ, hoặc không có đúng một Contact.',
  why: 'Không có hoặc có nhiều Refer-To thì bên nhận phải trả 400 (RFC 3515 §2.4.2), và bắt buộc có một Contact (RFC 3515 §2.2); gửi cho ai thì cuộc chuyển cũng không chạy.',
  needs: 'REFER và phản hồi từ chối nó.',
  message: (t) =>
    `${transferorName(t)} gửi một REFER mà bên nhận phải từ chối (${flawIn(t, VI_FLAWS)}), và nó đã bị từ chối: ${referWords(t)}`,
  fix: (t) => [
    'Gửi đúng một Refer-To: `Refer-To: <sip:user@host>`, đặt trong dấu ngoặc nhọn khi địa chỉ có `?`, `,` hoặc `;`.',
    'Gửi đúng một Contact trong REFER.',
    `Xem lại header đúng như đã gửi: ${plain(t.referToRaw) || '(không có)'}`,
  ],
};
