import type { MissWords } from '../../../../../findings/transfer/facts/misses.ts';

export const MISSES: MissWords = {
  how: {
    escaped: 'chỉ khác nhau ở cách escape ký tự (%xx)',
    case: 'chỉ khác nhau ở chữ hoa, chữ thường',
    longer: 'nó bị nối thêm một phần',
    shorter: 'nó bị thiếu một phần',
    other: '',
  },
  parts: { 'call-id': 'Call-ID', 'to-tag': 'to-tag', 'from-tag': 'from-tag', 'both-tags': 'to-tag và from-tag' },
  miss: (part, known, named, how) => ` (cuộc gọi trong bản ghi có ${part} ${known}, Replaces ghi ${named}${how})`,
};
