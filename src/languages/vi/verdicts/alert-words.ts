import type { ALERT_WORDS } from '../../../verdicts/alert-words.ts';

export const ALERT: typeof ALERT_WORDS.english = {
  severity: { error: 'lỗi', warning: 'cảnh báo' },
  heldBack: (count) => `${count} cảnh báo khác bị giữ lại`,
};
