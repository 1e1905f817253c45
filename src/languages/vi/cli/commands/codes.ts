import type { CODES_WORDS } from '../../../../cli/commands/codes/words.ts';

export const CODES_COMMAND: typeof CODES_WORDS.english = {
  help: {
    description: 'mọi mã phản hồi mà siptriage biết',
    arguments: { '[class]': 'chỉ các mã của một lớp, ví dụ 4xx' },
    examples: {
      'siptriage codes': 'mọi mã và ý nghĩa',
      'siptriage codes 4xx': 'các mã của một lớp',
      'siptriage codes --lang vi': 'bằng tiếng Việt',
    },
  },
  noClass: (text) => `${text} không phải một lớp mã phản hồi: các lớp là 1xx đến 6xx`,
};
