import type { FormTable } from '../form-words.ts';

/** RFC 3261 §8.1.1.7, §20.42. */
export const VIAS = {
  'via-unreadable': {
    en: {
      title: 'Via that cannot be read',
      why: 'Responses go where Via says: nobody knows where to send them.',
      fix: ['Write protocol, transport and host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…'],
    },
    vi: {
      title: 'Không đọc được Via',
      says: 'một giá trị Via không có giao thức, giao vận và host',
      why: 'Phản hồi đi theo Via: không ai biết gửi về đâu.',
      fix: ['Ghi giao thức, giao vận và host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…'],
    },
  },
  'via-version-unsupported': {
    en: {
      title: 'Via of another protocol',
      why: 'An element that knows only SIP/2.0 drops the message or answers 505.',
      fix: ['Write SIP/2.0 in Via.'],
    },
    vi: {
      title: 'Via của giao thức khác',
      says: 'một Via ghi giao thức khác SIP/2.0',
      why: 'Thiết bị chỉ biết SIP/2.0 sẽ bỏ bản tin hoặc trả 505.',
      fix: ['Via phải ghi là SIP/2.0.'],
    },
  },
  'via-too-many': {
    en: {
      title: 'More than 100 Vias',
      why: 'No network is that deep: the request goes in circles, or somebody tries what a parser bears.',
      fix: ['Look for the same address twice among the Vias.'],
    },
    vi: {
      title: 'Hơn 100 Via',
      says: 'có hơn 100 giá trị Via',
      why: 'Không mạng nào sâu như vậy: yêu cầu chạy vòng, hoặc có người thử sức bộ phân tích.',
      fix: ['Tìm xem có địa chỉ nào xuất hiện hai lần trong các Via.'],
    },
  },
  'via-received-brackets': {
    en: {
      title: 'IPv6 in brackets in received',
      why: 'The parameter holds the address alone; receivers that compare it with the source fail.',
      fix: ['Write the address in received without brackets; readers should accept both.'],
    },
    vi: {
      title: 'Tham số received có IPv6 trong ngoặc vuông',
      says: 'tham số received chứa địa chỉ IPv6 trong ngoặc vuông',
      why: 'Tham số chỉ chứa địa chỉ; bên nhận so nó với địa chỉ nguồn sẽ không khớp.',
      fix: ['Ghi địa chỉ trong received không có ngoặc; bên đọc nên chấp nhận cả hai.'],
    },
  },
  'via-broadcast': {
    en: {
      title: 'Via with a broadcast address',
      why: 'A response sent there goes to everybody on the network: it must not be sent.',
      fix: ['Let the sender write its own address; drop such messages at the border.'],
    },
    vi: {
      title: 'Via ghi địa chỉ broadcast',
      says: 'một Via ghi địa chỉ broadcast',
      why: 'Phản hồi gửi tới đó sẽ tới mọi máy trong mạng: không được gửi.',
      fix: ['Bên gửi phải ghi địa chỉ của chính nó; chặn các bản tin như vậy ở biên mạng.'],
    },
  },
  'branch-empty': {
    en: {
      title: 'Branch with nothing behind the cookie',
      why: 'It promises to be unique and is not: different transactions fall together.',
      fix: ['Make a new value behind z9hG4bK for every transaction.'],
    },
    vi: {
      title: 'Branch không có gì sau cookie',
      says: 'branch chỉ có magic cookie mà không có gì khác',
      why: 'Nó hứa là duy nhất nhưng không phải: các giao dịch khác nhau bị lẫn.',
      fix: ['Tạo giá trị mới sau z9hG4bK cho mỗi giao dịch.'],
    },
  },
  'branch-rfc2543': {
    en: {
      title: 'Branch without the magic cookie',
      why: 'The sender follows RFC 2543: transactions are matched by more than the branch, and more slowly.',
      fix: ['Begin the branch with z9hG4bK; a device this old deserves an update.'],
    },
    vi: {
      title: 'Branch không có magic cookie',
      says: 'branch trên cùng thiếu magic cookie: phải so khớp theo RFC 2543',
      why: 'Bên gửi theo RFC 2543: giao dịch phải so khớp bằng nhiều thứ hơn branch, và chậm hơn.',
      fix: ['Bắt đầu branch bằng z9hG4bK; thiết bị cũ như vậy nên được cập nhật.'],
    },
  },
} as const satisfies FormTable;
