import type { TermTexts } from '../../../../reference/terms/term.ts';
import { HEADERS } from './headers.ts';
import { METHODS, OTHERS, ROLES, SUBSCRIPTION } from './others.ts';
import { Q850 } from './q850.ts';
import { WARNINGS } from './warnings.ts';

/** What the reference says of terms, in Vietnamese. */
export const TERMS: TermTexts = {
  q850: Q850,
  warning: WARNINGS,
  subscription: SUBSCRIPTION,
  method: METHODS,
  header: HEADERS,
  role: ROLES,
  other: OTHERS,
  words: {
    kinds: {
      q850: 'nguyên nhân ITU-T Q.850',
      warning: 'mã Warning',
      subscription: 'trạng thái subscription',
      method: 'phương thức',
      header: 'header',
      role: 'vai trò',
      other: 'thuật ngữ',
    },
    means: 'Ý nghĩa',
    howToFix: 'Cách khắc phục',
    asPasted: 'Như đã dán',
    references: 'Tài liệu tham chiếu',
    seeAlso: 'Xem thêm',
    asSip: (code) => `Gateway đổi thành ${code} khi cuộc gọi bị từ chối (RFC 3398 §7.2.4.1).`,
    inStir:
      'Trong Reason có giao thức STIR: bên kiểm tra thấy điều này ở chữ ký của số chủ gọi; cuộc gọi có thể vẫn đi tiếp.',
    wording: (phrase) => `Ghi là “${phrase}”, không phải cụm chữ thường dùng: đó là gợi ý riêng của bên gửi.`,
    phraseOf: (code) => `Một cụm chữ của ${code}; cụm chữ là chữ tự do, nên mã khác cũng có thể mang nó.`,
    parties: { at: 'máy chủ', caller: 'bên gọi', callee: 'bên được gọi' },
    says: (cause) => `Đọc như lời của một lời từ chối: ${cause}.`,
  },
};
