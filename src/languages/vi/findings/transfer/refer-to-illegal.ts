import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referToIllegal: RuleText<TransferRecord> = {
  title: 'Refer-To sai ngữ pháp',
  what: 'Refer-To vẫn đọc được, nhưng ngữ pháp của RFC 3261 và RFC 3515 không cho phép: thiếu dấu < >, ký tự chưa escape, URI hỏng.',
  why: 'Thiết bị nhận lần này kiểm tra lỏng. Thiết bị kiểm tra chặt sẽ trả 400, nên cùng cách chuyển này sẽ thất bại với máy khác.',
  needs: 'Refer-To, đối chiếu với ngữ pháp của RFC 3515.',
  message: (t) => `header Refer-To do ${transferorName(t)} gửi không đúng ngữ pháp; thiết bị kiểm tra chặt sẽ từ chối`,
  fix: (t) => [
    `Sửa lại header: ${plain(t.referToRaw)}`,
    'Đặt địa chỉ trong dấu < >, và escape `;` thành %3B, `=` thành %3D, `@` thành %40 trong phần header, đúng một lần.',
  ],
};
