import type { COLLECT_WORDS } from '../../../../cli/commands/collect/words.ts';

export const COLLECT: typeof COLLECT_WORDS.english = {
  help: {
    description: 'những gì các tiến trình work tìm thấy trên một stream, theo thứ tự đã rõ kết cục (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage collect --from nats://10.0.0.7 --format ndjson': 'mỗi thứ tìm thấy một dòng',
      'siptriage collect --from nats://10.0.0.7 --to postgres://db/voip': 'và ghi vào cơ sở dữ liệu',
      'siptriage collect --from nats://10.0.0.7/CASE --until-end': 'một báo cáo cho mọi bản bắt gói',
    },
  },
  otherLanguage: (lang) => `những gì tìm thấy được kể bằng ${lang}: --lang ${lang}`,
};
