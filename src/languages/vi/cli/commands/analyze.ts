import type { ANALYZE_WORDS } from '../../../../cli/commands/analyze/words.ts';
import { INPUT } from './input.ts';

export const ANALYZE: typeof ANALYZE_WORDS.english = {
  help: {
    description: 'chuyện gì đã xảy ra: cuộc gọi, lần chuyển, lần từ chối, lỗi phát hiện được (lệnh mặc định)',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage trace.pcap': 'gì đã hỏng, vì sao, nên làm gì',
      'siptriage trace.pcap server.log': 'gộp bản bắt gói và nhật ký',
      "siptriage traces --filter 'user == 1002'": 'những gì liên quan tới 1002',
      'siptriage trace.pcap --cause 2': 'mọi trường hợp của nguyên nhân 2',
      'siptriage trace.pcap --format html -o r.html': 'như trên, thành một trang web',
      'siptriage trace.pcap --format json': 'như trên, cho chương trình đọc',
      'tcpdump -i any -U -w - | siptriage --follow': 'kể ngay khi đã rõ kết cục',
    },
  },
  follow: 'một đầu vào còn đang lớn dần: kể mỗi trường hợp ngay khi đã rõ (docs/follow.md)',
  growing: '--follow theo dõi một đầu vào khi nó lớn dần, không đọc nhiều đầu vào đến hết',
  oneTrace: '--format markdown, html và csv nói về một bản ghi; text, json và ndjson nói về từng tệp',
  oneCause: '--cause là một số trong phần tổng quan của một bản ghi; hãy dùng nó với đúng tệp đó',
  ofText: (option, other) => `${option} chỉ dùng cho báo cáo dạng văn bản, còn ${other} kể mọi trường hợp`,
  writtenAtEnd: (format) => `${format} chỉ được ghi khi bản ghi đã hết, còn --follow kể từng trường hợp khi nó xảy ra`,
  noCause: (cause, known) =>
    `không có nguyên nhân ${cause}: ${known === 0 ? 'không có gì thất bại' : `các lỗi ở đây chỉ có ${known} nguyên nhân`}`,
};
