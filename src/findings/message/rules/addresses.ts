import type { FormTable } from '../form-words.ts';

/** RFC 3261 §19.1, §20.10, §25.1. */
export const ADDRESSES = {
  'quote-unterminated': {
    en: {
      title: 'Quoted string that never closes',
      why: 'Everything behind the quote belongs to the name: there is no address left.',
      fix: ['Escape quotes inside display names, and close the string.'],
    },
    vi: {
      title: 'Chuỗi trong ngoặc kép không đóng',
      says: 'một chuỗi trong ngoặc kép không bao giờ đóng',
      why: 'Mọi thứ sau dấu ngoặc kép thuộc về tên: không còn địa chỉ nào.',
      fix: ['Escape dấu ngoặc kép bên trong tên hiển thị, và đóng chuỗi.'],
    },
  },
  'bracket-unclosed': {
    en: {
      title: 'Angle bracket that never closes',
      why: 'Nobody can tell where the address ends and the parameters begin.',
      fix: ['Close the bracket behind the URI; look for a value cut at a fixed length.'],
    },
    vi: {
      title: 'Dấu ngoặc nhọn không đóng',
      says: 'một dấu ngoặc nhọn không bao giờ đóng',
      why: 'Không ai biết địa chỉ hết ở đâu và tham số bắt đầu từ đâu.',
      fix: ['Đóng ngoặc sau URI; tìm giá trị bị cắt ở một độ dài cố định.'],
    },
  },
  'address-blank': {
    en: {
      title: 'White space inside an address',
      why: 'A URI holds no blank; strict stacks answer 400.',
      fix: ['Trim what is put between the brackets, and escape blanks of the user part as %20.'],
    },
    vi: {
      title: 'Khoảng trắng bên trong địa chỉ',
      says: 'có khoảng trắng bên trong địa chỉ',
      why: 'URI không chứa khoảng trắng; stack nghiêm ngặt trả 400.',
      fix: ['Cắt bỏ khoảng trắng ở phần trong ngoặc, và escape khoảng trắng của phần user thành %20.'],
    },
  },
  'address-needs-brackets': {
    en: {
      title: 'Address that needs brackets has none',
      why: 'What stands behind ?, comma or semicolon is taken for part of the header, or the message is refused.',
      fix: ['Put the URI into angle brackets.'],
    },
    vi: {
      title: 'Địa chỉ cần ngoặc nhọn mà không có',
      says: 'địa chỉ có dấu ?, dấu phẩy hay dấu chấm phẩy mà không nằm trong ngoặc nhọn',
      why: 'Phần sau dấu ?, dấu phẩy hay dấu chấm phẩy bị coi là của header, hoặc bản tin bị từ chối.',
      fix: ['Đặt URI trong ngoặc nhọn.'],
    },
  },
  'address-unreadable': {
    en: {
      title: 'Address that is no URI',
      why: 'There is nobody to send to or to answer.',
      fix: ['Write a scheme: sip:, sips: or tel:.'],
    },
    vi: {
      title: 'Địa chỉ không phải là URI',
      says: 'một địa chỉ không phải là URI',
      why: 'Không có ai để gửi tới hay trả lời.',
      fix: ['Địa chỉ phải có scheme: sip:, sips: hay tel:.'],
    },
  },
  'display-not-token': {
    en: {
      title: 'Display name without its quotes',
      why: 'Names with other than letters, digits and a few signs need quotes; strict stacks answer 400.',
      fix: ['Put display names into quotes.'],
    },
    vi: {
      title: 'Tên hiển thị thiếu ngoặc kép',
      says: 'tên hiển thị cần ngoặc kép mà không có',
      why: 'Tên có ký tự ngoài chữ, số và vài dấu phải nằm trong ngoặc kép; stack nghiêm ngặt trả 400.',
      fix: ['Đặt tên hiển thị trong ngoặc kép.'],
    },
  },
  'text-after-address': {
    en: {
      title: 'Text behind the closing bracket',
      why: 'Only parameters may follow, each behind a semicolon; the value is refused.',
      fix: ['Look for a bracket inside the address, or a parameter added without its semicolon.'],
    },
    vi: {
      title: 'Có chữ sau dấu ngoặc đóng',
      says: 'có chữ theo sau dấu ngoặc nhọn đóng',
      why: 'Chỉ tham số được theo sau, mỗi tham số sau một dấu chấm phẩy; giá trị bị từ chối.',
      fix: ['Tìm dấu ngoặc nằm trong địa chỉ, hoặc tham số thêm vào mà thiếu dấu chấm phẩy.'],
    },
  },
  'ipv6-unbracketed': {
    en: {
      title: 'IPv6 address without brackets',
      why: 'Nobody can tell the address from the port.',
      fix: ['Write sip:user@[2001:db8::1]:5060.'],
    },
    vi: {
      title: 'Địa chỉ IPv6 không có ngoặc vuông',
      says: 'địa chỉ IPv6 trong URI không có ngoặc vuông',
      why: 'Không ai phân biệt được địa chỉ với cổng.',
      fix: ['Ghi sip:user@[2001:db8::1]:5060 (địa chỉ nằm trong ngoặc).'],
    },
  },
  'ipv6-three-colons': {
    en: {
      title: 'IPv6 address with three colons',
      why: 'The grammar of RFC 3261 made it by mistake; parsers that follow RFC 5954 refuse it.',
      fix: ['Write two colons.'],
    },
    vi: {
      title: 'Địa chỉ IPv6 có ba dấu hai chấm',
      says: 'địa chỉ IPv6 có ba dấu hai chấm liền nhau',
      why: 'Ngữ pháp của RFC 3261 tạo ra nó do nhầm; bộ phân tích theo RFC 5954 từ chối.',
      fix: ['Chỉ ghi hai dấu hai chấm liền nhau.'],
    },
  },
  'ipv6-port-inside': {
    en: {
      title: 'Port inside the brackets of IPv6',
      why: 'It is read as part of the address: the message goes to another host, and to the usual port.',
      fix: ['Write the port behind the closing bracket.'],
    },
    vi: {
      title: 'Cổng nằm trong ngoặc vuông của IPv6',
      says: 'nhóm cuối của địa chỉ IPv6 giống một cổng lẽ ra ở ngoài ngoặc vuông',
      why: 'Nó bị đọc thành phần của địa chỉ: bản tin tới máy khác, và tới cổng mặc định.',
      fix: ['Ghi cổng sau dấu ngoặc vuông đóng.'],
    },
  },
  'uri-host-invalid': {
    en: {
      title: 'SIP URI without a usable host or port',
      why: 'What is sent there goes nowhere.',
      fix: ['Look at what filled in the host: an empty setting, a name with illegal characters, a port beyond 65535.'],
    },
    vi: {
      title: 'SIP URI không có host hay cổng dùng được',
      says: 'SIP URI không có host hay cổng dùng được',
      why: 'Thứ gửi tới đó không tới đâu cả.',
      fix: ['Xem nơi điền host: cấu hình để trống, tên có ký tự sai, cổng lớn hơn 65535.'],
    },
  },
  'uri-scheme-unknown': {
    en: {
      title: 'URI of a scheme SIP does not route',
      why: 'A receiver that does not know the scheme answers 416.',
      fix: ['Send sip:, sips: or tel:; the rest is for elements that agreed on it.'],
    },
    vi: {
      title: 'URI có scheme mà SIP không định tuyến',
      says: 'URI không phải SIP, SIPS hay TEL',
      why: 'Bên nhận không biết scheme sẽ trả 416.',
      fix: ['Gửi sip:, sips: hay tel:; scheme khác chỉ dùng giữa các thiết bị đã thoả thuận.'],
    },
  },
  'contact-parameter-outside': {
    en: {
      title: 'Contact parameter outside the URI',
      why: 'Without brackets transport and the like belong to the header: requests to this Contact go without them.',
      fix: ['Put the URI with its parameters into angle brackets.'],
    },
    vi: {
      title: 'Tham số của Contact nằm ngoài URI',
      says: 'tham số sau địa chỉ không có ngoặc thuộc về header, không thuộc URI',
      why: 'Không có ngoặc thì transport và tương tự thuộc về header: yêu cầu tới Contact này không mang chúng.',
      fix: ['Đặt URI cùng tham số của nó trong ngoặc nhọn.'],
    },
  },
  'contact-uri-parameter-unknown': {
    en: {
      title: 'Contact URI with a parameter of its own',
      why: 'Legal, and only its maker knows what it means; it must come back unchanged in every request to this Contact.',
      fix: ['Nothing, as long as nobody on the way strips it.'],
    },
    vi: {
      title: 'URI của Contact có tham số riêng',
      says: 'URI của Contact có tham số không có nghĩa đã đăng ký',
      why: 'Hợp lệ, và chỉ bên tạo ra nó biết nghĩa; mọi yêu cầu tới Contact này phải mang nó nguyên vẹn.',
      fix: ['Không cần làm gì, miễn là không ai trên đường cắt bỏ nó.'],
    },
  },
  'contact-uri-headers': {
    en: {
      title: 'Contact URI with headers',
      why: 'Whoever calls this Contact is asked to send these headers; many do not.',
      fix: ['Carry what is needed in URI parameters, or in Path.'],
    },
    vi: {
      title: 'URI của Contact mang theo header',
      says: 'URI của Contact mang theo header cho các yêu cầu gửi tới nó',
      why: 'Bên gọi tới Contact này được yêu cầu gửi kèm các header đó; nhiều bên không làm.',
      fix: ['Mang thông tin cần thiết trong tham số của URI, hoặc trong Path.'],
    },
  },
} as const satisfies FormTable;
