import type { CALL_COMMAND_WORDS } from '../../../../cli/commands/call/words.ts';
import { INPUT } from './input.ts';

export const CALL_COMMAND: typeof CALL_COMMAND_WORDS.english = {
  help: {
    description: 'trọn vẹn một cuộc gọi, kể cả khi không có lỗi: theo số, người dùng, Call-ID, #khung hoặc :dòng',
    arguments: {
      '<what>':
        'một số (+84 24 3825 1234, 02438251234), người dùng, user@host, Call-ID, #12 là khung 12, :340 là dòng 340 (TÊN#12 của một đầu vào)',
      '[input...]': INPUT,
    },
    examples: {
      'siptriage call 1002 trace.pcap': 'mọi cuộc gọi của số hay người dùng',
      "siptriage call '+49 30 1234' trace.pcap": 'số viết kiểu nào cũng được',
      "siptriage call '#12' trace.pcap": 'cuộc gọi có gói tin số 12',
      'siptriage call :340 server.log': 'cuộc gọi ở dòng đó của nhật ký',
    },
  },
  nothingAbout: (what) => `trong bản ghi này không có gì về ${what}`,
};
