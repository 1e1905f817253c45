import type { FILTER_WORDS } from '../../../filter/words.ts';

export const FILTER: typeof FILTER_WORDS.english = {
  tooLong: (most) => `biểu thức dài hơn ${most} ký tự`,
  closesNothing: 'dấu ) này không đóng dấu ( nào',
  wantedEnd: 'ở đây phải là and, or, hoặc hết biểu thức',
  tooDeep: (most) => `quá ${most} dấu ngoặc và not lồng nhau`,
  wantedClose: (position) => `thiếu dấu ) cho dấu ( ở vị trí ${position}`,
  wantedComparison: 'ở đây phải là một phép so sánh, ví dụ user == 1003',
  noField: (text, fields) => `không có trường "${text}": các trường là ${fields}, header.TÊN`,
  wantedOperator: (field, operators) => `sau ${field} phải là một trong ${operators}`,
  wantedValue: (behind) => `sau ${behind} phải là một giá trị`,
  noAddress: (text) => `"${text}" không phải địa chỉ hay mạng IP (10.0.0.1, 10.0.0.0/8, 2001:db8::/32)`,
  classCompared: (text) => `một lớp mã (${text}) chỉ so sánh được bằng == hoặc !=`,
  noTime: (text) => `"${text}" không phải thời điểm (ISO 8601, HH:MM:SS hoặc +GIÂY)`,
  noTransport: (text, transports) => `"${text}" không phải giao thức vận chuyển: có ${transports}`,
  noNumber: (text, what) => `"${text}" không phải ${what === 'port' ? 'số cổng' : 'mã phản hồi'}`,
  meansNothing: (character) => `"${character}" ở đây không có nghĩa gì`,
  noClosingQuote: 'chuỗi bắt đầu ở đây thiếu dấu nháy đóng',
};
