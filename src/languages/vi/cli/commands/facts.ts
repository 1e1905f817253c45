import type { FACTS_WORDS } from '../../../../cli/commands/facts/words.ts';
import { INPUT } from './input.ts';

export const FACTS: typeof FACTS_WORDS.english = {
  help: {
    description: 'ghi các bản tin SIP thành hàng của một tệp Parquet; mọi lệnh đọc tệp đó như đọc chính bản ghi',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage facts trace.pcap -o a.parquet': 'một lần, ở nơi có bản ghi',
      'siptriage facts traces -o b.parquet': 'rồi siptriage call 1002 *.parquet',
    },
  },
  toTerminal: 'tệp facts không phải văn bản: hãy đặt tên cho nó bằng -o FILE',
  writesAll:
    'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: đừng chuyển đi khi chưa xem lại',
  written: (messages, inputs, output) => `${output}: ${messages} bản tin từ ${inputs} đầu vào`,
};
