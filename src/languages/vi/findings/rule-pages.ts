import type { RulePageWords } from '../../../findings/about-lines.ts';

export const RULE_PAGES: RulePageWords = {
  rules: 'Danh sách quy tắc',
  what: 'Nhận ra điều gì',
  why: 'Vì sao quan trọng',
  needs: 'Bản ghi phải cho thấy',
  howToFix: 'Cách khắc phục',
  references: 'Tài liệu tham chiếu',
  example: 'Ví dụ',
  atFault: 'lỗi do',
  nobody: 'không ai',
  party: {
    transferor: 'bên chuyển cuộc gọi',
    transferee: 'bên được chuyển',
    target: 'đích chuyển',
    callee: 'bên được gọi',
    client: 'thiết bị đăng ký',
    registrar: 'registrar',
    network: 'mạng trung gian',
  },
  confidence: { certain: 'chắc chắn', likely: 'nhiều khả năng', possible: 'có thể' },
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
};
