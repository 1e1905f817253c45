import type { HEP_WORDS } from '../../../../cli/options/hep-places.ts';

export const HEP: typeof HEP_WORDS.english = {
  hep: 'nghe HEP tại udp:, tcp: hoặc tls:[MÁY:]CỔNG; không có tên máy thì chỉ nghe trên loopback; dùng được nhiều lần',
  hepKey: 'tệp chứa khoá mà mỗi gói HEP phải có',
  hepCert: 'với tls: chứng chỉ (PEM)',
  hepCertKey: 'với tls: khoá riêng của chứng chỉ (PEM)',
  noPlace: (option, text) => `${option}: ${text} không phải là nơi để nghe, chẳng hạn udp:9060`,
  noKeys: 'tls: cần --hep-cert và --hep-cert-key',
  emptyKey: (file) => `${file}: khoá trống`,
  listening: (places) => `đang nghe tại ${places}; Ctrl-C để kết thúc`,
  smallBuffer: (bytes) =>
    `hệ thống chỉ cho mỗi socket UDP ${bytes} byte: khi tải cao, gói tin sẽ bị bỏ (net.core.rmem_max; docs/scale.md)`,
};
