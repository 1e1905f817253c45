import type { TLS_WORDS } from '../../../../cli/options/tls.ts';

export const TLS: typeof TLS_WORDS.english = {
  keylog: 'nhật ký khoá của các kết nối TLS (SSLKEYLOGFILE); dùng được nhiều lần',
  tlsKey: 'khoá riêng RSA của máy chủ (PEM), cho TLS trao đổi khoá bằng RSA; dùng được nhiều lần',
  noKey: 'không có khoá riêng RSA không mã hoá ở dạng PEM',
};
