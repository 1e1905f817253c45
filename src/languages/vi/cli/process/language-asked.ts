import type { LANGUAGE_WORDS } from '../../../../cli/process/language-asked.ts';

export const LANGUAGE: typeof LANGUAGE_WORDS.english = {
  unknown: (by, text, languages) =>
    `${by}: siptriage không nói được ${text}; các ngôn ngữ có sẵn là ${languages} (viết vi-VN, vi_VN.UTF-8 cũng được)`,
};
