import type { FLOW_WORDS } from '../../../../cli/commands/flow/words.ts';
import { INPUT } from './input.ts';

export const FLOW: typeof FLOW_WORDS.english = {
  help: {
    description: 'sơ đồ của một cuộc gọi hay lần chuyển qua mọi leg của nó: văn bản, SVG, Mermaid, PlantUML hoặc HTML',
    arguments: {
      '[what]':
        'như của lệnh call: một số, người dùng, user@host, Call-ID, #12, :340; không nêu thì là trường hợp tệ nhất của bản ghi',
      '[input...]': INPUT,
    },
    examples: {
      'siptriage flow trace.pcap': 'trường hợp tệ nhất',
      'siptriage flow 1002 trace.pcap': 'một cuộc gọi của số này',
      "siptriage flow '#12' trace.pcap -f svg -o a.svg": 'hình của một cuộc gọi',
      'siptriage flow trace.pcap -f mermaid': 'để dán vào ticket hay wiki',
    },
  },
  format: 'dạng của sơ đồ',
  ascii: 'chỉ vẽ bằng ký tự ASCII',
  nothingToDraw: 'trong bản ghi này không có cuộc gọi, lần chuyển, đăng ký hay yêu cầu nào để vẽ',
  notShown: (messages) => `còn ${messages} bản tin không được vẽ, vì quá nhiều cho một sơ đồ`,
  others: (calls, what) =>
    `trong bản ghi này còn ${calls} cuộc gọi khác khớp với ${what}: hãy chọn một bằng Call-ID hoặc #KHUNG`,
  readOnce: (path) => `flow đọc đầu vào nhiều lần: hãy chỉ nêu một mình ${path}, hoặc lưu nó vào tệp`,
};
