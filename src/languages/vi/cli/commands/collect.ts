import type { COLLECT_WORDS } from '../../../../cli/commands/collect/words.ts';

export const COLLECT: typeof COLLECT_WORDS.english = {
  help: {
    description: 'những gì các tiến trình work tìm thấy trên một stream, theo thứ tự đã rõ kết cục (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage collect --from nats://h --format ndjson': 'mỗi thứ một dòng',
      'siptriage collect --from nats://h --to postgres://db/v': 'vào cơ sở dữ liệu',
      'siptriage collect --from nats://h/CASE --until-end': 'báo cáo của một vụ',
    },
  },
  otherLanguage: (lang) => `những gì tìm thấy được kể bằng ${lang}: --lang ${lang}`,
};
