import type { CARD_WORDS } from '../../../../cli/options/cards.ts';

export const CARDS: typeof CARD_WORDS.english = {
  card: 'thẻ liên hệ (JWS) mà 608 nêu, hoặc thẻ tại URL này (docs/rejections.md); dùng được nhiều lần',
  trust: 'khoá công khai (PEM hoặc JWK) để kiểm tra chữ ký của thẻ liên hệ; dùng được nhiều lần',
  neverFetched: (option) => `${option}: siptriage không bao giờ tải URL; hãy viết --card URL=TỆP`,
  keyFaults: {
    private: 'đây là khoá riêng; hãy đưa khoá công khai đi cùng nó',
    'shared-secret': 'khoá bí mật dùng chung không chứng minh được gì với bên thứ ba; hãy đưa khoá công khai',
    'no-key': 'không có khoá công khai ở dạng PEM, JWK hay bộ JWK',
  },
};
