import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { ageWords, isOld } from '../../../../findings/call/rules/token-stale.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const tokenStale: RuleText<JudgeableCall> = {
  title: 'Identity lệch thời điểm',
  what: 'iat của PASSporT cách INVITE mang nó quá một phút, tính theo đồng hồ của bản ghi.',
  why: 'Bên xác minh từ chối token như vậy vì quá cũ, hoặc vì bị dùng lại.',
  needs: 'INVITE có PASSporT dạng đầy đủ, và bản ghi có thời gian.',
  message: (c) =>
    `token Identity được ký ${isOld(c) ? 'trước' : 'sau'} INVITE mang nó ${ageWords(c, 'giây', 'ngày')}, theo đồng hồ của bản ghi`,
  fix: () => [
    'So đồng hồ của máy bắt gói với thiết bị ký: một trong hai bị sai, hoặc token bị dùng lại.',
    'Ký lại cho từng cuộc gọi; thử lại sau một phút thì cần token mới.',
  ],
};
