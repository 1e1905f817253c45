import type { LISTEN_WORDS } from '../../../../cli/commands/listen/words.ts';

export const LISTEN: typeof LISTEN_WORDS.english = {
  help: {
    description: 'chuyện đang xảy ra: HEP được gửi tới đây, kể ngay khi đã rõ kết cục (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage listen --hep udp:9060': 'những gì các agent trên máy này gửi',
      'siptriage listen --hep udp:192.0.2.7:9060 --hep-key k': 'những gì máy khác gửi tới địa chỉ đó, kèm khóa',
      'siptriage listen --hep tcp:9060 --format ndjson': 'như trên, cho chương trình, mỗi thứ một dòng',
      'siptriage listen --hep udp:9060 --metrics 9100': 'kèm /metrics và /healthz cho Prometheus',
    },
  },
  metrics: 'phục vụ /metrics (Prometheus) và /healthz tại [MÁY:]CỔNG; không có tên máy thì chỉ trên loopback',
  metricsAt: (place) => `số đo tại http://${place}/metrics`,
  notServed: (place, why) => `--metrics ${place}: ${why}`,
  noSource: 'listen cần --hep: nơi nghe những gì được gửi tới',
};
