import type { SELECTION_WORDS } from '../../../../cli/options/selection.ts';

const TIME_FORMS = 'ISO 8601, HH:MM:SS của ngày đầu tiên, hoặc +GIÂY tính từ lúc bắt đầu; giờ UTC';

export const SELECTION: typeof SELECTION_WORDS.english = {
  filter: 'chỉ những gì liên quan tới các bản tin khớp với biểu thức (docs/filter.md)',
  timeFrom: `đọc bản ghi từ lúc này trở đi (${TIME_FORMS})`,
  timeTo: 'đọc đến lúc này (viết theo các dạng trên)',
  later: (from, to) => `${from} muộn hơn ${to}`,
  noTime: (text) => `${text} không phải thời điểm (${TIME_FORMS})`,
  position: (option, position) => `${option}, vị trí ${position}`,
  nothingCompared: (meant) => `không có phép so sánh nào; có phải ý bạn là ${meant}?`,
  or: (first, second) => `${first}, hay ${second}`,
};
