import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const START_LINE = {
  'request-uri-brackets': {
    title: 'Request-URI nằm trong dấu ngoặc nhọn',
    says: 'Request-URI nằm trong dấu ngoặc nhọn',
    why: 'Ngoặc nhọn chỉ dùng trong giá trị header; bên nhận kiểm tra chặt trả 400 hoặc không tìm thấy người dùng.',
    fix: ['Ghi Request-URI không có ngoặc; nếu chép từ Contact hay Refer-To thì bỏ ngoặc đi.'],
  },
  'request-uri-blank': {
    title: 'Khoảng trắng trong Request-URI',
    says: 'Request-URI có khoảng trắng',
    why: 'Khoảng trắng kết thúc URI: phần sau bị đọc thành phiên bản và yêu cầu bị từ chối.',
    fix: ['Escape khoảng trắng trong phần user thành %20, và không ngắt dòng yêu cầu.'],
  },
  'request-uri-headers': {
    title: 'Request-URI mang theo header',
    says: 'Request-URI có header đi kèm',
    why: 'Phần sau dấu ? chỉ cách tạo yêu cầu; trong chính yêu cầu thì không được phép.',
    fix: ['Chuyển phần sau dấu ? thành header của yêu cầu (RFC 3261 §19.1.5) trước khi gửi.'],
  },
  'request-uri-unreadable': {
    title: 'Request-URI không phải là URI',
    says: 'Request-URI không phải là URI',
    why: 'Không ai định tuyến được thứ không có scheme và địa chỉ.',
    fix: ['Xem nơi tạo Request-URI: dial plan chỉ đưa ra số trần, hoặc host để trống.'],
  },
  'start-line-blanks': {
    title: 'Thừa khoảng trắng ở dòng đầu',
    says: 'dòng đầu có thừa khoảng trắng giữa hoặc sau các phần',
    why: 'Stack kiểm tra lỏng vẫn đọc được; stack kiểm tra chặt từ chối hoặc bỏ đi.',
    fix: ['Viết đúng một dấu cách giữa các phần, và không có gì ở cuối dòng.'],
  },
  'version-unsupported': {
    title: 'Phiên bản SIP khác 2.0',
    says: 'phiên bản SIP không phải 2.0',
    why: 'Bên nhận phải trả 505 và không làm gì thêm.',
    fix: ['Gửi SIP/2.0; xem thiết bị đã ghi dòng đầu.'],
  },
  'status-code-invalid': {
    title: 'Mã trạng thái không hợp lệ',
    says: 'mã trạng thái không phải là số từ 100 đến 699',
    why: 'Phản hồi bị bỏ đi, yêu cầu coi như không có ai trả lời.',
    fix: ['Gửi đúng ba chữ số từ 100 đến 699.'],
  },
  'reason-separator-missing': {
    title: 'Thiếu dấu cách sau mã trạng thái',
    says: 'sau mã trạng thái không có dấu cách',
    why: 'Dấu cách phải có dù không có cụm chữ nào theo sau; một số bộ phân tích hỏng vì thiếu nó.',
    fix: ['Luôn ghi dấu cách sau mã, kể cả khi không có cụm chữ.'],
  },
} as const satisfies FaultTable;
