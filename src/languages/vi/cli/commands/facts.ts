import type { FACTS_WORDS } from '../../../../cli/commands/facts/words.ts';
import { INPUT } from './input.ts';

export const FACTS: typeof FACTS_WORDS.english = {
  help: {
    description: 'ghi các bản tin SIP thành hàng của một tệp Parquet; mọi lệnh đọc tệp đó như đọc chính bản ghi',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage facts sbc1/*.pcap -o facts/sbc1.parquet': 'mỗi tệp hoặc mỗi ngày một lần, ở nơi có bản ghi',
      'siptriage call 1002 facts/*.parquet': 'một cuộc gọi với mọi nhánh của nó, lấy từ tất cả các tệp',
      "siptriage facts/*.parquet --filter 'code >= 400' --time-from 2026-11-28": 'những gì đã hỏng từ lúc đó',
    },
  },
  toTerminal: 'tệp facts không phải văn bản: hãy đặt tên cho nó bằng -o FILE',
  writesAll:
    'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: đừng chuyển đi khi chưa xem lại',
  written: (messages, inputs, output) => `${output}: ${messages} bản tin từ ${inputs} đầu vào`,
};
