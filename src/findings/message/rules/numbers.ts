import type { FormTable } from '../form-words.ts';

/** RFC 3261 §8.1.1, §20. */
export const NUMBERS = {
  'cseq-unreadable': {
    en: {
      title: 'CSeq without number and method',
      why: 'The message belongs to no transaction: it is refused with 400 or dropped.',
      fix: ['Write a number, a space and the method.'],
    },
    vi: {
      title: 'CSeq không có số và phương thức',
      says: 'CSeq không gồm một số và một phương thức',
      why: 'Bản tin không thuộc giao dịch nào: bị trả 400 hoặc bị bỏ.',
      fix: ['Ghi một số, một dấu cách rồi phương thức.'],
    },
  },
  'cseq-too-large': {
    en: {
      title: 'CSeq number beyond 32 bits',
      why: 'Elements that keep 32 bits refuse it or take it for an old request.',
      fix: ['Begin with a small number and count up by one.'],
    },
    vi: {
      title: 'Số CSeq vượt quá 32 bit',
      says: 'số CSeq vượt quá 32 bit',
      why: 'Thiết bị chỉ giữ 32 bit sẽ từ chối hoặc coi là yêu cầu cũ.',
      fix: ['Bắt đầu bằng số nhỏ và tăng từng đơn vị.'],
    },
  },
  'cseq-above-31-bits': {
    en: {
      title: 'CSeq number beyond 31 bits',
      why: 'The first number must leave room to count; stacks with signed numbers see a negative one.',
      fix: ['Begin below 2^31.'],
    },
    vi: {
      title: 'Số CSeq vượt quá 31 bit',
      says: 'số CSeq từ 2^31 trở lên',
      why: 'Số đầu phải còn chỗ để tăng; stack dùng số có dấu sẽ thấy số âm.',
      fix: ['Bắt đầu dưới 2^31.'],
    },
  },
  'cseq-method-mismatch': {
    en: {
      title: 'CSeq names another method',
      why: 'The request must be refused with 400, and its answers belong to nothing.',
      fix: ['Write the same method in the start line and in CSeq.'],
    },
    vi: {
      title: 'CSeq ghi phương thức khác',
      says: 'phương thức trong CSeq không phải phương thức của yêu cầu',
      why: 'Yêu cầu phải bị trả 400, và phản hồi của nó không khớp với gì.',
      fix: ['Ghi cùng một phương thức ở dòng đầu và trong CSeq.'],
    },
  },
  'max-forwards-missing': {
    en: {
      title: 'No Max-Forwards',
      why: 'Proxies add one, so that most requests pass; until then nothing ends a loop.',
      fix: ['Send Max-Forwards: 70.'],
    },
    vi: {
      title: 'Thiếu Max-Forwards',
      says: 'thiếu Max-Forwards',
      why: 'Proxy tự thêm nên đa số yêu cầu vẫn qua; trước đó không có gì chặn vòng lặp.',
      fix: ['Gửi Max-Forwards: 70.'],
    },
  },
  'max-forwards-invalid': {
    en: {
      title: 'Max-Forwards out of range',
      why: 'Proxies refuse it with 400, or take it for 0.',
      fix: ['Send Max-Forwards: 70.'],
    },
    vi: {
      title: 'Max-Forwards ngoài phạm vi',
      says: 'Max-Forwards không phải là số từ 0 đến 255',
      why: 'Proxy trả 400, hoặc coi như bằng 0.',
      fix: ['Gửi Max-Forwards: 70.'],
    },
  },
  'max-forwards-zero': {
    en: {
      title: 'Max-Forwards used up',
      why: 'The next proxy has to answer 483: either the request goes in circles or it was sent so on purpose.',
      fix: ['Look for the same request passing twice; a traceroute of SIP sends 0 on purpose.'],
    },
    vi: {
      title: 'Max-Forwards đã cạn',
      says: 'Max-Forwards là 0: không proxy nào được chuyển tiếp',
      why: 'Proxy kế tiếp phải trả 483: hoặc yêu cầu chạy vòng, hoặc cố ý gửi như vậy.',
      fix: ['Tìm xem cùng một yêu cầu có đi qua hai lần không; traceroute của SIP cố ý gửi 0.'],
    },
  },
  'expires-invalid': {
    en: {
      title: 'Expiry that is no usable number',
      why: 'The receiver takes a default, or answers 400: a registration ends earlier than its owner believes.',
      fix: ['Write seconds as digits, below 2^32.'],
    },
    vi: {
      title: 'Thời hạn không phải số dùng được',
      says: 'thời hạn không phải là số nhỏ hơn 2^32',
      why: 'Bên nhận dùng giá trị mặc định hoặc trả 400: đăng ký hết hạn sớm hơn bên đăng ký tưởng.',
      fix: ['Ghi số giây bằng chữ số, nhỏ hơn 2^32.'],
    },
  },
  'retry-after-invalid': {
    en: {
      title: 'Retry-After without a usable number',
      why: 'Nobody knows how long to wait: some try again at once.',
      fix: ['Write seconds as digits first.'],
    },
    vi: {
      title: 'Retry-After không có số dùng được',
      says: 'Retry-After không bắt đầu bằng một số dùng được',
      why: 'Không ai biết phải chờ bao lâu: có bên thử lại ngay.',
      fix: ['Ghi số giây bằng chữ số trước tiên.'],
    },
  },
  'warning-invalid': {
    en: {
      title: 'Warning without a code',
      why: 'What the refuser wanted to say is lost.',
      fix: ['Write three digits, who warns, and a text in quotes.'],
    },
    vi: {
      title: 'Warning không có mã',
      says: 'một Warning không có mã ba chữ số',
      why: 'Điều bên từ chối muốn nói bị mất.',
      fix: ['Ghi ba chữ số, tên bên cảnh báo, và lời cảnh báo trong ngoặc kép.'],
    },
  },
  'date-not-gmt': {
    en: {
      title: 'Date that is not in GMT',
      why: 'Signatures (RFC 8224 §4) are checked against it, and clocks that are set by it go wrong.',
      fix: ['Write the Date in GMT, and say so.'],
    },
    vi: {
      title: 'Date không theo GMT',
      says: 'Date không theo GMT',
      why: 'Chữ ký (RFC 8224 §4) được so với nó, và đồng hồ chỉnh theo nó sẽ sai.',
      fix: ['Ghi Date theo giờ GMT và ghi rõ GMT.'],
    },
  },
} as const satisfies FormTable;
