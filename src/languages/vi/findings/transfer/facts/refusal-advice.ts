import type { Advice } from '../../../../../findings/transfer/facts/refusal-advice.ts';

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
