import type { SpokenTexts } from '../../../spoken-parts.ts';
import { INPUT } from './input.ts';

export const MESSAGES: SpokenTexts['messages'] = {
  help: {
    description: 'mỗi bản tin SIP là một dòng JSON (NDJSON), analyze đọc lại được',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage messages trace.pcap > trace.ndjson': 'mọi bản tin, kể cả mật khẩu',
      'siptriage messages trace.pcap | ssh hub siptriage': 'đọc trên máy khác',
      "siptriage messages traces --filter 'method == REFER'": 'chỉ các REFER',
    },
  },
  writesAll:
    'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: hãy xem lại trước khi gửi cho người khác',
};
