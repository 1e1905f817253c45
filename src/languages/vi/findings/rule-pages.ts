import type { RulePageWords } from '../../../findings/about-lines.ts';
import { PARTY_NAMES } from './party-names.ts';

export const RULE_PAGES: RulePageWords = {
  rules: 'Danh sách quy tắc',
  what: 'Nhận ra điều gì',
  why: 'Vì sao quan trọng',
  needs: 'Bản ghi phải cho thấy',
  doubts: 'Vì sao có thể chưa chắc',
  howToFix: 'Cách khắc phục',
  references: 'Tài liệu tham chiếu',
  example: 'Ví dụ',
  atFault: 'lỗi do',
  nobody: 'không ai',
  party: PARTY_NAMES,
  confidence: { certain: 'chắc chắn', likely: 'nhiều khả năng', possible: 'có thể' },
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
};
