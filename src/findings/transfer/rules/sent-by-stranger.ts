import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { strangersEvidence, strangersWords } from '../../strangers.ts';
import { match } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Message from a stranger',
  what: 'A message of the transfer (a report, a final response, a BYE or CANCEL) came from an address that takes no other part in it.',
  why: 'Whoever knows the tags of a call can send such a message, over UDP under any address: it proves nothing about the parties, and nobody is accused on its word.',
  needs:
    'The request with where it went, other messages of the party that should have sent this one, and the message from an address that was sent nothing and that nobody names.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this transfer: such a message may be forged and proves nothing`,
  fix: () => [
    'Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.',
    'Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2).',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bản tin từ địa chỉ lạ',
  what: 'Một bản tin của cuộc chuyển (báo cáo, phản hồi cuối, BYE hay CANCEL) đến từ một địa chỉ không tham gia gì khác trong đó.',
  why: 'Ai biết các tag của cuộc gọi cũng gửi được bản tin như vậy, qua UDP còn giả được địa chỉ: nó không chứng minh gì về các bên, nên không ai bị quy lỗi theo nó.',
  needs:
    'Yêu cầu cùng nơi nó được gửi tới, các bản tin khác của bên lẽ ra gửi bản tin này, và bản tin từ một địa chỉ không được gửi gì tới, cũng không ai nhắc đến.',
  message: (story) =>
    `${strangersWords(story, 'vi')} mà không tham gia gì khác trong cuộc chuyển này: bản tin như vậy có thể là giả mạo và không chứng minh được gì`,
  fix: () => [
    'Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.',
    'Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2).',
  ],
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<TransferRecord> = {
  id: 'transfer/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2', 'RFC 3515 §5'],
  check: (story) => (story.strangers.length > 0 ? match(null, 'possible') : null),
  evidence: strangersEvidence,
  text: { en, vi },
};
