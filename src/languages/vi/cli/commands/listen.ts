import type { LISTEN_WORDS } from '../../../../cli/commands/listen/words.ts';

export const LISTEN: typeof LISTEN_WORDS.english = {
  help: {
    description:
      'chuyện đang xảy ra: HEP được gửi tới đây, hoặc những gì máy khác chuyển tới, kể ngay khi đã rõ kết cục (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage listen --hep udp:9060': 'những gì agent ở đây gửi',
      'siptriage listen --hep udp:10.0.0.7:9060': 'những gì agent nơi khác gửi',
      'siptriage listen --hep tcp:9060 --format ndjson': 'mỗi thứ tìm thấy một dòng',
      'siptriage listen --hep udp:9060 --metrics 9100': 'kèm số đo tại /metrics',
      'siptriage listen --from nats://10.0.0.7': 'những gì siptriage ship gửi',
      'siptriage listen --hep udp:9060 --to https://h/': 'cảnh báo vào chat',
    },
  },
  metrics: 'phục vụ /metrics (Prometheus) và /healthz tại [MÁY:]CỔNG; không có tên máy thì chỉ trên loopback',
  metricsAt: (place) => `số đo tại http://${place}/metrics`,
  notServed: (place, why) => `--metrics ${place}: ${why}`,
  onlyNew: 'với --from: bỏ qua những gì stream đã có',
  noSource: 'listen cần --hep, nơi nghe những gì được gửi tới, hoặc --from',
  onlyWithFrom: (option) => `${option} chỉ dùng với --from`,
  oneOf: '--hep và --from là hai lệnh: hãy dùng ship cho cả những gì đến qua HEP',
};
