import type { MESSAGES_WORDS } from '../../../../cli/commands/messages/words.ts';
import { INPUT } from './input.ts';

export const MESSAGES: typeof MESSAGES_WORDS.english = {
  help: {
    description: 'mỗi bản tin SIP là một dòng JSON (NDJSON), analyze đọc lại được',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage messages trace.pcap > trace.ndjson': 'nguyên vẹn cả mật khẩu',
      'siptriage messages trace.pcap | ssh hub siptriage': 'đọc trên máy khác',
      "siptriage messages traces --filter 'method == REFER'": 'chỉ các REFER',
    },
  },
  writesAll:
    'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: hãy xem lại trước khi gửi cho người khác',
};
