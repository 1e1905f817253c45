import type { SpokenTexts } from '../../../spoken-parts.ts';

export const COMPARE: SpokenTexts['compare'] = {
  help: {
    description: 'đặt hai mã phản hồi cạnh nhau: khác nhau ở đâu, khi nào dùng mã nào',
    arguments: { '<code>': 'một mã phản hồi SIP', '<other>': 'một mã khác' },
    examples: {
      'siptriage compare 202 608': 'hai mã đặt cạnh nhau',
      'siptriage compare 603 607 --format json': 'như trên, cho chương trình đọc',
    },
  },
};
