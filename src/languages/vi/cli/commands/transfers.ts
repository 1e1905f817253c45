import type { TRANSFERS_WORDS } from '../../../../cli/commands/transfers/words.ts';
import { INPUT } from './input.ts';

export const TRANSFERS: typeof TRANSFERS_WORDS.english = {
  help: {
    description: 'kể từng lần chuyển cuộc gọi kèm bằng chứng, kể cả những lần thành công',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage transfers trace.pcap': 'kể cả lần thành công',
      'siptriage transfers trace.pcap --quiet': 'mỗi lần một dòng',
      "siptriage transfers traces --filter 'to == 1003'": 'những lần có 1003',
    },
  },
};
