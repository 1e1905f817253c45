import type { SpokenTexts } from '../../../spoken-parts.ts';
import { INPUT } from './input.ts';

export const TRANSFERS: SpokenTexts['transfers'] = {
  help: {
    description: 'kể từng lần chuyển cuộc gọi kèm bằng chứng, kể cả những lần tốt đẹp',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage transfers trace.pcap': 'từng lần, kể cả lần tốt đẹp',
      'siptriage transfers trace.pcap --quiet': 'mỗi lần một dòng',
      "siptriage transfers traces --filter 'to == 1003'": 'những lần có 1003',
    },
  },
};
