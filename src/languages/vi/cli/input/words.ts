import type { INPUT_WORDS } from '../../../../cli/input/words.ts';

export const INPUTS: typeof INPUT_WORDS.english = {
  noFile: (where) => `${where}: không tìm thấy tệp nào`,
  noCapture: (where, files) => `${where}: không thấy bản bắt gói nào${files > 0 ? ` trong ${files} tệp` : ''}`,
  noMessage: (where, packets, reason) =>
    `${where}: không có bản tin SIP nào${packets === null ? '' : ` trong ${packets} gói tin`}${reason === '' ? '' : ` (${reason})`}`,
  nothingMatches: 'không có cuộc gọi, lần chuyển, đăng ký hay yêu cầu nào có bản tin khớp với bộ lọc',
  followOne: (inputs) => `--follow theo dõi một đầu vào khi nó lớn dần, không phải ${inputs} đầu vào`,
  commandFirst: (command) => `; lệnh ${command} đứng trước các tuỳ chọn của nó`,
  meantCommand: (command) => `; có phải ý bạn là lệnh ${command}?`,
  of: (part, all) => `${part}/${all}`,
  packets: (count) => `${count.toLocaleString('vi')} gói tin`,
  messages: (count) => `${count.toLocaleString('vi')} bản tin`,
  left: (time) => `còn ${time}`,
};
