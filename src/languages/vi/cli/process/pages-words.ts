import type { PAGES_WORDS } from '../../../../cli/process/pages-words.ts';

export const PAGES_ADDRESS: typeof PAGES_WORDS.english = {
  noAddress: (variable) => `${variable} phải là một địa chỉ như https://pages.example/sip/, không có phần truy vấn`,
};
