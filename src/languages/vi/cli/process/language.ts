import type { SpokenTexts } from '../../../spoken-parts.ts';

export const LANGUAGE: SpokenTexts['language'] = {
  unknown: (by, text, languages) =>
    `${by}: siptriage không nói được ${text}; các ngôn ngữ có sẵn là ${languages} (viết vi-VN, vi_VN.UTF-8 cũng được)`,
};
