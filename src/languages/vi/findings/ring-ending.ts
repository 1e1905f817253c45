import type { RingWords } from '../../../findings/ring-ending.ts';

const LENGTHEN = 'Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc.';
const REFUSED = 'Không có gì hỏng: cho vào hộp thư thoại hoặc số khác khi cuộc gọi bị từ chối.';

export const RINGING: RingWords = {
  rang: (lasting) => `đổ chuông${lasting}`,
  told: {
    'by-timer': (name, rang) => `${name} ${rang} mà không nhận cuộc gọi: hết thời gian chờ vẫn không ai nhấc máy`,
    'by-hand': (name, rang) => `${name} ${rang} mà không nhận cuộc gọi: có vẻ có người bấm từ chối`,
    'at-once': (name, rang) => `${name} ${rang} mà không nhận cuộc gọi: bị từ chối ngay lập tức`,
    unknown: (name, rang) => `${name} ${rang} mà không nhận cuộc gọi: không ai nhấc máy kịp, hoặc có người bấm từ chối`,
    declined: (name) => `${name} không nhận cuộc gọi: phản hồi ghi là bị từ chối`,
    unanswered: (name) => `${name} không nhấc máy`,
  },
  fixes: {
    'by-timer': () => [LENGTHEN],
    'by-hand': () => [REFUSED],
    'at-once': (name) => [
      `Tìm cài đặt từ chối cuộc gọi trên điện thoại hoặc máy chủ của ${name}: không làm phiền (DND), chỉ nhận một cuộc, chuyển hướng tới nơi không có.`,
    ],
    unknown: () => [LENGTHEN, REFUSED],
    declined: () => [REFUSED],
    unanswered: () => [LENGTHEN],
  },
};
