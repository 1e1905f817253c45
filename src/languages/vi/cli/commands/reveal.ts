import type { REVEAL_WORDS } from '../../../../cli/commands/reveal/words.ts';

export const REVEAL: typeof REVEAL_WORDS.english = {
  help: {
    description: 'văn bản đã ẩn danh, với tên, số và địa chỉ gốc được đặt lại vào',
    arguments: { '[input]': 'tệp văn bản, hoặc - cho đầu vào chuẩn, cũng là ống dẫn khi không nêu' },
    examples: {
      'siptriage reveal --mapping map.ndjson report.txt': 'báo cáo nói về ai',
      'siptriage reveal --mapping map.ndjson report.txt -o who.txt': 'ghi vào tệp',
    },
  },
  noMapping: (file) => `${file}: không phải tệp đối chiếu do --anonymize ghi`,
  whichMapping: 'tệp đối chiếu nào? --mapping TỆP, do --anonymize ghi',
};
