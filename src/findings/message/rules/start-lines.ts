import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7.1, §7.2. */
export const START_LINE = {
  'request-uri-brackets': {
    en: {
      title: 'Request-URI in angle brackets',
      why: 'Brackets belong to header values; a strict receiver answers 400 or finds no such user.',
      fix: ['Write the Request-URI bare; where it was copied from Contact or Refer-To, take the brackets off.'],
    },
    vi: {
      title: 'Request-URI nằm trong dấu ngoặc nhọn',
      says: 'Request-URI nằm trong dấu ngoặc nhọn',
      why: 'Ngoặc nhọn chỉ dùng trong giá trị header; bên nhận nghiêm ngặt trả 400 hoặc không tìm thấy người dùng.',
      fix: ['Ghi Request-URI không có ngoặc; nếu chép từ Contact hay Refer-To thì bỏ ngoặc đi.'],
    },
  },
  'request-uri-blank': {
    en: {
      title: 'White space in the Request-URI',
      why: 'The blank ends the URI: what stands behind it is read as the version, and the request is refused.',
      fix: ['Escape blanks in the user part as %20, and do not fold the request line.'],
    },
    vi: {
      title: 'Khoảng trắng trong Request-URI',
      says: 'Request-URI có khoảng trắng',
      why: 'Khoảng trắng kết thúc URI: phần sau bị đọc thành phiên bản và yêu cầu bị từ chối.',
      fix: ['Escape khoảng trắng trong phần user thành %20, và không ngắt dòng yêu cầu.'],
    },
  },
  'request-uri-headers': {
    en: {
      title: 'Request-URI with headers',
      why: 'Headers behind ? tell how to build a request; in the request itself they are not allowed.',
      fix: ['Turn what stands behind ? into headers of the request (RFC 3261 §19.1.5) before it is sent.'],
    },
    vi: {
      title: 'Request-URI mang theo header',
      says: 'Request-URI có header đi kèm',
      why: 'Phần sau dấu ? chỉ cách tạo yêu cầu; trong chính yêu cầu thì không được phép.',
      fix: ['Chuyển phần sau dấu ? thành header của yêu cầu (RFC 3261 §19.1.5) trước khi gửi.'],
    },
  },
  'request-uri-unreadable': {
    en: {
      title: 'Request-URI is no URI',
      why: 'Nobody can route what names no scheme and address.',
      fix: ['Look at what built the Request-URI: a dial plan that gives a bare number, an empty host.'],
    },
    vi: {
      title: 'Request-URI không phải là URI',
      says: 'Request-URI không phải là URI',
      why: 'Không ai định tuyến được thứ không có scheme và địa chỉ.',
      fix: ['Xem nơi tạo Request-URI: dial plan chỉ đưa ra số trần, hoặc host để trống.'],
    },
  },
  'start-line-blanks': {
    en: {
      title: 'Extra blanks in the start line',
      why: 'Tolerant stacks read it; strict ones refuse or drop it.',
      fix: ['Write one space between the parts, and none at the end.'],
    },
    vi: {
      title: 'Thừa khoảng trắng ở dòng đầu',
      says: 'dòng đầu có thừa khoảng trắng giữa hoặc sau các phần',
      why: 'Stack dễ tính vẫn đọc được; stack nghiêm ngặt từ chối hoặc bỏ đi.',
      fix: ['Viết đúng một dấu cách giữa các phần, và không có gì ở cuối dòng.'],
    },
  },
  'version-unsupported': {
    en: {
      title: 'SIP version other than 2.0',
      why: 'The receiver has to answer 505 and does nothing.',
      fix: ['Send SIP/2.0; look at the element that wrote the start line.'],
    },
    vi: {
      title: 'Phiên bản SIP khác 2.0',
      says: 'phiên bản SIP không phải 2.0',
      why: 'Bên nhận phải trả 505 và không làm gì thêm.',
      fix: ['Gửi SIP/2.0; xem thiết bị đã ghi dòng đầu.'],
    },
  },
  'status-code-invalid': {
    en: {
      title: 'Status code that is none',
      why: 'The response is dropped, and the request stays without an answer.',
      fix: ['Send three digits from 100 to 699.'],
    },
    vi: {
      title: 'Mã trạng thái không hợp lệ',
      says: 'mã trạng thái không phải là số từ 100 đến 699',
      why: 'Phản hồi bị bỏ đi, yêu cầu coi như không có ai trả lời.',
      fix: ['Gửi đúng ba chữ số từ 100 đến 699.'],
    },
  },
  'reason-separator-missing': {
    en: {
      title: 'No space behind the status code',
      why: 'The space has to stand there also where no phrase follows; some parsers fail without it.',
      fix: ['Write the space behind the code even without a phrase.'],
    },
    vi: {
      title: 'Thiếu dấu cách sau mã trạng thái',
      says: 'sau mã trạng thái không có dấu cách',
      why: 'Dấu cách phải có dù không có cụm chữ nào theo sau; một số bộ phân tích hỏng vì thiếu nó.',
      fix: ['Luôn ghi dấu cách sau mã, kể cả khi không có cụm chữ.'],
    },
  },
} as const satisfies FormTable;
