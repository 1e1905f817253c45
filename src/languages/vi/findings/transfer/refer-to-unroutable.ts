import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { flawOf } from '../../../../findings/transfer/rules/refer-to-unroutable.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referToUnroutable: RuleText<TransferRecord> = {
  title: 'Bên được chuyển không định tuyến được Refer-To',
  what: 'Cuộc chuyển không thành, và Refer-To nêu một host không có người dùng, hoặc một địa chỉ thuộc mạng riêng mà bên được chuyển không ở trong đó.',
  why: 'Bên được chuyển không biết gọi ai, hoặc không tới được host; có bên vẫn nhận REFER rồi im lặng.',
  needs: 'Refer-To, một kết cục không phải thành công, và vị trí của bên được chuyển trong bản ghi.',
  message: (t) =>
    `${flawOf(t) === 'no-user' ? `Refer-To không nêu người dùng, chỉ có ${plain(t.target.uri)}` : `Refer-To nêu ${plain(t.referTo.uri?.host ?? '')}, một địa chỉ mạng riêng; còn ${transfereeName(t)} ở ${t.transferee.address ?? '?'}`}`,
  fix: (t) => [
    flawOf(t) === 'no-user'
      ? 'Gửi Refer-To có phần người dùng: `<sip:user@host>`.'
      : 'Cho SBC ở biên đổi host trong Refer-To, hoặc tự xử lý REFER và tự gọi.',
    'Đưa address of record (AOR) của đích thay vì Contact của máy nó (RFC 5589 §7.5).',
  ],
};
