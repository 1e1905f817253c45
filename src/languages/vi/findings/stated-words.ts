import type { StatedWords } from '../../../findings/stated-words.ts';

export const STATED: StatedWords = {
  'caller-number': {
    says: ({ at, caller }) => `${at} từ chối cuộc gọi vì số chủ gọi của nó, ${caller}`,
    fix: () => [
      'Gọi bằng số thuộc tài khoản của bạn, đúng dạng nhà cung cấp yêu cầu (thường là E.164 có dấu +), hoặc xác minh số này ở đó.',
      'Nếu số đúng là của bạn, yêu cầu gỡ nó khỏi danh sách cấm gọi đi (nơi ghi những số chỉ để nhận cuộc gọi).',
    ],
  },
  credentials: {
    says: ({ at, caller }) => `${at} không chấp nhận thông tin xác thực của ${caller}`,
    fix: () => ['So tên người dùng, mật khẩu và realm của tài khoản ở hai bên.'],
  },
  'caller-not-registered': {
    says: ({ at, caller }) => `${at} từ chối cuộc gọi và cho biết ${caller} chưa đăng ký`,
    fix: ({ caller, at }) => [
      `Cho ${caller} đăng ký trước: xem REGISTER của nó tới ${at} và phản hồi nhận được.`,
      'Trunk không đăng ký thì phải có địa chỉ trong danh sách cho phép của bên kia.',
    ],
  },
  'callee-not-registered': {
    says: ({ at, callee }) => `${at} trả lời rằng ${callee} chưa đăng ký`,
    fix: ({ callee }) => [
      `Xem vì sao ${callee} chưa đăng ký: máy tắt, đăng ký hết hạn hoặc bị từ chối, đăng ký ở máy chủ khác.`,
      'Chuyển vào hộp thư thoại khi máy không đăng ký.',
    ],
  },
  'not-registered': {
    says: ({ at }) => `${at} cho biết có bên chưa đăng ký ở đó`,
    fix: () => ['Xem bên nào trong hai bên chưa đăng ký, và vì sao.'],
  },
  'name-lookup': {
    says: ({ at }) => `${at} không phân giải được tên của nơi cuộc gọi phải đi tới`,
    fix: ({ at }) => [
      'Kiểm tra domain trong địa chỉ được gọi hoặc trong tuyến của nó, cùng các bản ghi DNS (NAPTR, SRV, A, AAAA).',
      `Xem máy chủ DNS mà ${at} hỏi có trả lời không.`,
    ],
  },
  'no-route': {
    says: ({ at, callee }) => `${at} không có tuyến nào cho cuộc gọi tới ${callee}`,
    fix: ({ at }) => [
      `Xem tuyến và gateway cho số này ở ${at}: thiếu, bị tắt, hay hỏng hết.`,
      'Cho bên gọi thử tuyến khác.',
    ],
  },
  'destination-barred': {
    says: ({ at, caller }) => `${at} cấm ${caller} gọi tới đích này`,
    fix: () => [
      'Yêu cầu mở quốc gia hoặc loại số này cho tài khoản, hoặc gọi theo đường khác.',
      'Xem số đã bấm có đúng dạng nhà cung cấp đọc được không.',
    ],
  },
  balance: {
    says: ({ at, caller }) => `tài khoản của ${caller} ở ${at} hết tiền hoặc đang bị khoá`,
    fix: () => ['Nạp tiền, hoặc hỏi nhà cung cấp vì sao tài khoản bị khoá.'],
  },
  limit: {
    says: ({ at }) =>
      `${at} không nhận thêm cuộc gọi: nghẽn, hoặc đã chạm giới hạn kênh, số cuộc mỗi giây hoặc giấy phép`,
    fix: () => [
      'So số cuộc gọi đang có lúc đó với giới hạn của tài khoản hoặc trunk.',
      'Nâng giới hạn, dàn đều cuộc gọi, hoặc cho bên gọi thử tuyến khác.',
    ],
  },
  'source-not-allowed': {
    says: ({ at }) => `${at} không biết hoặc không cho phép nơi cuộc gọi xuất phát`,
    fix: ({ at }) => [
      `So địa chỉ, trunk, domain và tài khoản của bên gọi với danh sách ở ${at}.`,
      'Sau NAT, địa chỉ nó thấy có thể khác địa chỉ bên gọi tưởng.',
    ],
  },
  blocked: {
    says: ({ at, caller }) => `${at} chặn cuộc gọi từ ${caller}`,
    fix: ({ at }) => [`Hỏi người vận hành ${at} vì sao bên gọi nằm trong danh sách hoặc bị coi là không mong muốn.`],
  },
  media: {
    says: ({ at, caller }) => `${at} không dùng được media của ${caller}`,
    fix: () => ['Cho hai bên một codec chung và cùng kiểu mã hoá.'],
  },
  'do-not-disturb': {
    says: ({ callee }) => `${callee} đang bật không làm phiền (DND)`,
    fix: () => ['Tắt DND ở đó, hoặc cho vào hộp thư thoại.'],
  },
  'no-answer': {
    says: ({ callee }) => `${callee} không nhấc máy kịp`,
    fix: () => ['Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc.'],
  },
  declined: {
    says: ({ callee }) => `${callee} không nhận cuộc gọi: phản hồi ghi là bị từ chối`,
    fix: () => ['Không có gì hỏng: cho vào hộp thư thoại hoặc số khác khi cuộc gọi bị từ chối.'],
  },
  busy: {
    says: ({ callee }) => `${callee} đang bận`,
    fix: () => ['Nếu cần nhận cuộc thứ hai ở đó: tăng số đường hoặc bật chờ cuộc gọi.'],
  },
  'number-unknown': {
    says: ({ at, callee }) => `${at} trả lời rằng không có ai mang địa chỉ ${callee}`,
    fix: () => [
      'So địa chỉ ở chặng cuối với số đã bấm: thừa hoặc thiếu tiền tố, sai domain.',
      'Xem số đó có tồn tại không, và cuộc gọi có đúng là phải đi tới đó không.',
    ],
  },
};
