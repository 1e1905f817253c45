import type { RULES_WORDS } from '../../../../cli/commands/rules/words.ts';

export const RULES: typeof RULES_WORDS.english = {
  help: {
    description: 'mọi lỗi mà siptriage nhận ra: tên quy tắc, mức độ, tiêu đề',
    arguments: { '[family]': 'chỉ các quy tắc của một nhóm, ví dụ registration' },
    examples: {
      'siptriage rules': 'mọi lỗi, mỗi lỗi một dòng',
      'siptriage rules registration': 'các lỗi của một nhóm',
      'siptriage rules --format json': 'như trên, cho chương trình đọc',
    },
  },
  noFamily: (text, families) => `${text} không phải một nhóm quy tắc: các nhóm là ${families}`,
};
