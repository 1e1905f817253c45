import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';

type Kind =
  | 'redirected'
  | 'busy'
  | 'unavailable'
  | 'media'
  | 'internal'
  | 'overloaded'
  | 'too-large'
  | 'not-logged-on'
  | 'other';

/** What a receiver wants whose refusal has no rule of its own; `after` is its Retry-After, '' without one. */
export type Advice = Readonly<Record<Kind, (after: string) => readonly string[]>>;

const KINDS: readonly (readonly [codes: readonly number[], kind: Kind])[] = [
  [[300, 301, 302, 305, 380], 'redirected'],
  [[486, 600], 'busy'],
  [[480, 487], 'unavailable'],
  [[415, 488, 606], 'media'],
  [[500], 'internal'],
  [[503], 'overloaded'],
  [[413, 513], 'too-large'],
  [[402, 494], 'not-logged-on'],
];

export const ADVICE_EN: Advice = {
  redirected: () => ['Send the REFER again to the Contact of this answer (RFC 3515 §2.5).'],
  busy: () => ['The receiver is in the middle of something: try again when its other transfer or call has ended.'],
  unavailable: (after) => [`Nobody there can decide now${after}: resume the call and try again later.`],
  media: () => ['A REFER carries no media: look for a body in it that the receiver cannot read, and leave it out.'],
  internal: (after) => [`Something broke at the receiver${after}: its log tells what; a wrong CSeq also gives 500.`],
  overloaded: (after) => [
    `The receiver is overloaded or in maintenance${after}: wait that long before the next REFER.`,
  ],
  'too-large': () => ['Shorten the REFER: headers embedded in Refer-To make it grow; or use TCP.'],
  'not-logged-on': () => ['The receiver wants an agreement first: an account, payment or a security mechanism.'],
  other: (after) => [
    `Look at the policy for transfers at the receiver${after}: which users, trunks and targets may be transferred.`,
  ],
};

export const ADVICE_VI: Advice = {
  redirected: () => ['Gửi lại REFER tới Contact trong phản hồi này (RFC 3515 §2.5).'],
  busy: () => ['Bên nhận đang dở việc khác: thử lại khi cuộc chuyển hoặc cuộc gọi kia của nó kết thúc.'],
  unavailable: (after) => [`Lúc này ở đó không ai quyết định được${after}: lấy lại cuộc gọi rồi thử sau.`],
  media: () => ['REFER không mang media: xem nó có phần thân nào mà bên nhận không đọc được, rồi bỏ đi.'],
  internal: (after) => [`Bên nhận gặp lỗi nội bộ${after}: nhật ký của nó cho biết lỗi gì; CSeq sai cũng gây ra 500.`],
  overloaded: (after) => [`Bên nhận quá tải hoặc đang bảo trì${after}: chờ đủ thời gian đó rồi mới gửi REFER tiếp.`],
  'too-large': () => ['Rút ngắn REFER: các header nhúng trong Refer-To làm nó dài ra; hoặc dùng TCP.'],
  'not-logged-on': () => ['Bên nhận đòi thoả thuận trước: tài khoản, thanh toán hoặc cơ chế bảo mật.'],
  other: (after) => [`Xem chính sách chuyển cuộc gọi ở bên nhận${after}: người dùng, trunk và đích nào được phép.`],
};

/** What the sender of this refusal wants. */
export function adviceFor({ refer }: TransferRecord, advice: Advice): readonly string[] {
  const kind = KINDS.find(([codes]) => codes.includes(refer.status ?? 0))?.[1] ?? 'other';
  const after = refer.refusal?.retryAfter == null ? '' : ` (Retry-After: ${plain(refer.refusal.retryAfter, 40)})`;
  return advice[kind](after);
}
