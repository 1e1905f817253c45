import type { OverviewWords } from '../../../report/overview/overview-words.ts';

export const OVERVIEW: OverviewWords = {
  calls: 'Cuộc gọi',
  transfers: 'Chuyển cuộc gọi',
  wentWrong: 'Những gì đã hỏng, nặng nhất trước',
  count: 'số lần',
  when: 'lúc',
  example: 'ví dụ',
  transfer: (title) => `Chuyển cuộc gọi: ${title}`,
  failedWith: (code) => `thất bại: ${code}`,
  otherCauses: 'các nguyên nhân khác',
  at: (place) => `tại ${place}`,
  callers: (n) => (n === 1 ? 'một người gọi' : `${n} người gọi`),
  legs: (n) => `${n} chặng`,
  outcome: {
    answered: (n) => `${n} được trả lời`,
    busy: (n) => `${n} máy bận`,
    notAnswered: (n) => `${n} không ai nhấc`,
    cancelled: (n) => `${n} bị huỷ`,
    failed: (n) => `${n} thất bại`,
    rejected: (n) => `${n} bị từ chối`,
    noFinal: (n) => `${n} chưa có kết thúc`,
  },
  succeeded: (n) => `${n} thành công`,
  failed: (n) => `${n} thất bại`,
  moreCauses: (causes, stories, top) => `còn ${causes} nguyên nhân, ${stories} trường hợp: --top ${top} liệt kê`,
  explained: (causes, percent) => `${causes} nguyên nhân giải thích ${percent} các lỗi.`,
  ownFaults: (causes, failures, percent) =>
    `Không kể tấn công và gọi nhầm số: ${causes} nguyên nhân, ${failures} lỗi, ${percent} số cuộc gọi.`,
  perBucket: (minutes) => `Lỗi mỗi ${minutes === 1 ? '' : `${minutes} `}phút`,
  more: (cause) => `Thêm: --all kể mọi trường hợp, --cause ${cause} kể của một nguyên nhân`,
};
