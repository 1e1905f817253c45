import type { EXPLAIN_WORDS } from '../../../../cli/commands/explain/words.ts';

export const EXPLAIN: typeof EXPLAIN_WORDS.english = {
  help: {
    description: 'một mã phản hồi, một quy tắc hay một đoạn của bản ghi nghĩa là gì, khi nào gặp, khắc phục thế nào',
    arguments: {
      '<code|rule...>':
        'mã phản hồi SIP từ 100 đến 699; một quy tắc như transfer/no-notify; hoặc những gì thấy trong bản ghi: dòng trạng thái, cụm chữ, giá trị Reason hay Warning (đặt trong dấu nháy cho shell), method, header hoặc vai trò',
    },
    examples: {
      'siptriage explain 608': 'mã nghĩa là gì, khắc phục thế nào',
      'siptriage explain transfer/no-notify': 'cũng vậy, cho một lỗi',
      'siptriage explain 603 --lang vi': 'bằng tiếng Việt',
    },
  },
  noCodeOrRule: (text) => `${text} không phải mã phản hồi SIP (100 đến 699) cũng không phải quy tắc`,
  didYouMean: (texts) => `có phải ý bạn là ${texts.join(' hay ')}?`,
  oneAtATime: (two) => `mỗi lần chỉ một mã; siptriage compare ${two} so sánh hai mã với nhau`,
  rulesLists: 'siptriage rules liệt kê các quy tắc',
};
