import { finalWords, type JudgeableCall, statedParties } from '../../../../findings/call/facts/call-facts.ts';
import { laterUs } from '../../../../findings/call/rules/caller-not-registered.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { STATED } from '../stated-words.ts';

export const callerNotRegistered: RuleText<JudgeableCall> = {
  title: 'Bên gọi chưa đăng ký',
  what: 'Cuộc gọi bị từ chối vì bên gọi chưa đăng ký ở nơi nó gọi qua.',
  why: 'Máy này không gọi được ai cho tới khi đăng ký; bên được gọi không hề biết có cuộc gọi.',
  needs:
    'Phản hồi từ chối có cụm chữ, Warning hoặc Reason ghi như vậy; hoặc 400 hay 403, và REGISTER đầu tiên của bên gọi trong vòng một phút sau đó.',
  message: (c) => {
    const us = laterUs(c);
    const parties = statedParties(c);
    const { at, caller } = parties;
    return us === null
      ? `${STATED['caller-not-registered'].says(parties)} (${finalWords(c)})`
      : `${at} từ chối cuộc gọi (${finalWords(c)}); ${caller} ${spansIn('vi').after(us, 'cuộc gọi này')} mới đăng ký: lúc đó có thể chưa đăng ký`;
  },
  fix: (c) => STATED['caller-not-registered'].fix(statedParties(c)),
};
