import type { HELP_WORDS, MISTAKE_WORDS } from '../../../../cli/help/words.ts';

export const HELP: typeof HELP_WORDS.english = {
  about:
    'Cho biết trong bản ghi có cuộc gọi SIP hay lần chuyển cuộc gọi nào thất bại, lỗi do bên nào, vì sao, và nên làm gì.',
  titles: { 'Usage:': 'Cách dùng:', 'Arguments:': 'Đối số:', 'Options:': 'Tuỳ chọn:', 'Commands:': 'Lệnh:' },
  command: '[lệnh]',
  options: '[tuỳ chọn]',
  choices: 'chọn một trong: ',
  default: 'mặc định: ',
  help: 'hiện trợ giúp của lệnh',
  version: 'hiện số phiên bản',
  optionsOf: (command) => `Tuỳ chọn của ${command}, lệnh mặc định:`,
  examples: 'Ví dụ:',
};

export const MISTAKES: typeof MISTAKE_WORDS.english = {
  unknownOption: (flag) => `không có tuỳ chọn '${flag}'`,
  unknownCommand: (name) => `không có lệnh '${name}'`,
  didYouMean: (what) => `(có phải ý bạn là ${what}?)`,
  didYouMeanOneOf: (what) => `(có phải ý bạn là một trong ${what}?)`,
  missingArgument: (name) => `thiếu đối số bắt buộc '${name}'`,
  missingOption: (flags) => `thiếu tuỳ chọn bắt buộc '${flags}'`,
  argumentMissing: (flags) => `tuỳ chọn '${flags}' thiếu giá trị`,
  notAllowed: (flags, value, choices) =>
    `giá trị '${value}' của tuỳ chọn '${flags}' không hợp lệ: hãy chọn một trong ${choices}`,
  conflict: (flags, other) => `không thể dùng tuỳ chọn '${flags}' cùng với '${other}'`,
  tooMany: (command, expected, given) => `quá nhiều đối số cho '${command}': cần ${expected} nhưng có ${given}`,
};
