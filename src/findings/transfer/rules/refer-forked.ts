import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

function notifiersOf({ notifies }: TransferRecord): number {
  return new Set(notifies.map(({ fromTag }) => fromTag).filter((tag) => tag !== null)).size;
}

const en: RuleText<TransferRecord> = {
  title: 'Several parties report on one REFER',
  what: 'The NOTIFYs come under more than one From tag: the REFER was forked, and each branch carries it out by itself.',
  why: 'The target may be called several times, and one branch may succeed while another fails.',
  needs: 'NOTIFYs for one REFER with different From tags.',
  message: (t) =>
    `${notifiersOf(t)} parties report on this one REFER: it was forked on the way to ${transfereeName(t)}`,
  fix: () => [
    'Send a REFER outside a call to one device (its GRUU or Contact), not to an address that rings several.',
    'Judge each branch by its own From tag.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Nhiều bên cùng báo cho một REFER',
  what: 'Các NOTIFY đến dưới nhiều From tag: REFER đã bị rẽ nhánh, và mỗi nhánh tự thực hiện.',
  why: 'Đích có thể bị gọi nhiều lần, và nhánh này thành công trong khi nhánh kia thất bại.',
  needs: 'Các NOTIFY cho một REFER với From tag khác nhau.',
  message: (t) =>
    `${notifiersOf(t)} bên cùng báo cho một REFER này: nó đã bị rẽ nhánh trên đường tới ${transfereeName(t)}`,
  fix: () => [
    'Gửi REFER ngoài cuộc gọi tới đúng một thiết bị (GRUU hoặc Contact của nó), không gửi tới địa chỉ làm nhiều máy đổ chuông.',
    'Xét từng nhánh theo From tag của nó.',
  ],
};

export const referForked: Rule<TransferRecord> = {
  id: 'transfer/refer-forked',
  severity: 'info',
  references: ['RFC 3515 §3.9', 'RFC 6665 §4.4.1'],
  check: (t) => (notifiersOf(t) > 1 ? match(null, 'certain') : null),
  text: { en, vi },
};
