import { finalWords, type JudgeableCall, statedParties } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { STATED } from '../stated-words.ts';

export const callerNotRegistered: RuleText<JudgeableCall> = {
  title: 'Bên gọi chưa đăng ký',
  what: 'Cuộc gọi bị từ chối vì bên gọi chưa đăng ký ở nơi nó gọi qua.',
  why: 'Máy này không gọi được ai cho tới khi đăng ký; bên được gọi không hề biết có cuộc gọi.',
  needs: 'Phản hồi từ chối có cụm chữ, Warning hoặc Reason ghi như vậy.',
  message: (c) => `${STATED['caller-not-registered'].says(statedParties(c))} (${finalWords(c)})`,
  fix: (c) => STATED['caller-not-registered'].fix(statedParties(c)),
};
