import type { COMPARE_WORDS } from '../../../../cli/commands/compare/words.ts';

export const COMPARE: typeof COMPARE_WORDS.english = {
  help: {
    description: 'đặt hai mã phản hồi cạnh nhau: khác nhau ở đâu, khi nào dùng mã nào',
    arguments: { '<code>': 'một mã phản hồi SIP', '<other>': 'một mã khác' },
    examples: {
      'siptriage compare 202 608': 'hai mã đặt cạnh nhau',
      'siptriage compare 603 607 --format json': 'như trên, cho chương trình đọc',
    },
  },
};
