import type { SHIP_WORDS } from '../../../../cli/commands/ship/words.ts';
import { INPUT } from './input.ts';

export const SHIP: typeof SHIP_WORDS.english = {
  help: {
    description: 'chuyển bản tin trong bản bắt gói hoặc HEP đi, cho siptriage listen ở nơi khác (docs/scale.md)',
    arguments: { '[input...]': INPUT },
    examples: {
      'siptriage ship trace.pcap --to nats://10.0.0.7': 'bản tin, không có media',
      'siptriage ship - --to nats://10.0.0.7': 'những gì tcpdump -w - ghi',
      'siptriage ship --hep udp:9060 --to nats://10.0.0.7': 'những gì agent ở đây gửi',
    },
  },
  to: 'nơi nhận: nats://[USER:MẬT_KHẨU@]MÁY[:CỔNG][/STREAM], hoặc tls:; stream được tạo nếu chưa có',
  source: 'ai đã thấy, gồm chữ cái, chữ số, - và _ (mặc định: tên máy này)',
  noTarget: 'ship cần --to: nơi nhận',
  noName: (text) => `--source: ${text} không phải là tên gồm chữ cái, chữ số, - và _`,
  oneOf: 'ship đọc đầu vào hoặc --hep, không đọc cả hai',
  waiting: (place) => `${place} không lưu những gì được gửi tới; đang thử lại`,
  refused: (count, place) => `${count} bản tin dài hơn mức ${place} nhận, nên không được lưu`,
  shipped: (stored, repeated, place) =>
    `đã lưu ${stored} bản tin tại ${place}${repeated > 0 ? `, ${repeated} bản tin đã có sẵn` : ''}`,
};
