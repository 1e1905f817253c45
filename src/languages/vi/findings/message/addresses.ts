import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const ADDRESSES = {
  'quote-unterminated': {
    title: 'Chuỗi trong ngoặc kép không đóng',
    says: 'một chuỗi trong ngoặc kép không bao giờ đóng',
    why: 'Mọi thứ sau dấu ngoặc kép thuộc về tên: không còn địa chỉ nào.',
    fix: ['Escape dấu ngoặc kép bên trong tên hiển thị, và đóng chuỗi.'],
  },
  'bracket-unclosed': {
    title: 'Dấu ngoặc nhọn không đóng',
    says: 'một dấu ngoặc nhọn không bao giờ đóng',
    why: 'Không ai biết địa chỉ hết ở đâu và tham số bắt đầu từ đâu.',
    fix: ['Đóng ngoặc sau URI; tìm giá trị bị cắt ở một độ dài cố định.'],
  },
  'address-blank': {
    title: 'Khoảng trắng bên trong địa chỉ',
    says: 'có khoảng trắng bên trong địa chỉ',
    why: 'URI không chứa khoảng trắng; stack kiểm tra chặt trả 400.',
    fix: ['Cắt bỏ khoảng trắng ở phần trong ngoặc, và escape khoảng trắng của phần user thành %20.'],
  },
  'address-needs-brackets': {
    title: 'Địa chỉ cần ngoặc nhọn mà không có',
    says: 'địa chỉ có dấu ?, dấu phẩy hay dấu chấm phẩy mà không nằm trong ngoặc nhọn',
    why: 'Phần sau dấu ?, dấu phẩy hay dấu chấm phẩy bị coi là của header, hoặc bản tin bị từ chối.',
    fix: ['Đặt URI trong ngoặc nhọn.'],
  },
  'address-unreadable': {
    title: 'Địa chỉ không phải là URI',
    says: 'một địa chỉ không phải là URI',
    why: 'Không có ai để gửi tới hay trả lời.',
    fix: ['Địa chỉ phải có scheme: sip:, sips: hay tel:.'],
  },
  'display-not-token': {
    title: 'Tên hiển thị thiếu ngoặc kép',
    says: 'tên hiển thị cần ngoặc kép mà không có',
    why: 'Tên có ký tự ngoài chữ, số và vài dấu phải nằm trong ngoặc kép; stack kiểm tra chặt trả 400.',
    fix: ['Đặt tên hiển thị trong ngoặc kép.'],
  },
  'text-after-address': {
    title: 'Có chữ sau dấu ngoặc đóng',
    says: 'có chữ theo sau dấu ngoặc nhọn đóng',
    why: 'Chỉ tham số được theo sau, mỗi tham số sau một dấu chấm phẩy; giá trị bị từ chối.',
    fix: ['Tìm dấu ngoặc nằm trong địa chỉ, hoặc tham số thêm vào mà thiếu dấu chấm phẩy.'],
  },
  'ipv6-unbracketed': {
    title: 'Địa chỉ IPv6 không có ngoặc vuông',
    says: 'địa chỉ IPv6 trong URI không có ngoặc vuông',
    why: 'Không ai phân biệt được địa chỉ với cổng.',
    fix: ['Ghi sip:user@[2001:db8::1]:5060 (địa chỉ nằm trong ngoặc).'],
  },
  'ipv6-three-colons': {
    title: 'Địa chỉ IPv6 có ba dấu hai chấm',
    says: 'địa chỉ IPv6 có ba dấu hai chấm liền nhau',
    why: 'Ngữ pháp của RFC 3261 tạo ra nó do nhầm; bộ phân tích theo RFC 5954 từ chối.',
    fix: ['Chỉ ghi hai dấu hai chấm liền nhau.'],
  },
  'ipv6-port-inside': {
    title: 'Cổng nằm trong ngoặc vuông của IPv6',
    says: 'nhóm cuối của địa chỉ IPv6 giống một cổng lẽ ra ở ngoài ngoặc vuông',
    why: 'Nó bị đọc thành phần của địa chỉ: bản tin tới máy khác, và tới cổng mặc định.',
    fix: ['Ghi cổng sau dấu ngoặc vuông đóng.'],
  },
  'uri-host-invalid': {
    title: 'SIP URI không có host hay cổng dùng được',
    says: 'SIP URI không có host hay cổng dùng được',
    why: 'Thứ gửi tới đó không tới đâu cả.',
    fix: ['Xem nơi điền host: cấu hình để trống, tên có ký tự sai, cổng lớn hơn 65535.'],
  },
  'uri-scheme-unknown': {
    title: 'URI có scheme mà SIP không định tuyến',
    says: 'URI không phải SIP, SIPS hay TEL',
    why: 'Bên nhận không biết scheme sẽ trả 416.',
    fix: ['Gửi sip:, sips: hay tel:; scheme khác chỉ dùng giữa các thiết bị đã thoả thuận.'],
  },
  'contact-parameter-outside': {
    title: 'Tham số của Contact nằm ngoài URI',
    says: 'tham số sau địa chỉ không có ngoặc thuộc về header, không thuộc URI',
    why: 'Không có ngoặc thì transport và tương tự thuộc về header: yêu cầu tới Contact này không mang chúng.',
    fix: ['Đặt URI cùng tham số của nó trong ngoặc nhọn.'],
  },
  'contact-uri-parameter-unknown': {
    title: 'URI của Contact có tham số riêng',
    says: 'URI của Contact có tham số không có nghĩa đã đăng ký',
    why: 'Hợp lệ, và chỉ bên tạo ra nó biết nghĩa; mọi yêu cầu tới Contact này phải mang nó nguyên vẹn.',
    fix: ['Không cần làm gì, miễn là không ai trên đường cắt bỏ nó.'],
  },
  'contact-uri-headers': {
    title: 'URI của Contact mang theo header',
    says: 'URI của Contact mang theo header cho các yêu cầu gửi tới nó',
    why: 'Bên gọi tới Contact này được yêu cầu gửi kèm các header đó; nhiều bên không làm.',
    fix: ['Mang thông tin cần thiết trong tham số của URI, hoặc trong Path.'],
  },
} as const satisfies FaultTable;
