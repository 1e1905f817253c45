import type { Lang } from '../reference/index.ts';
import { judgeCall, judgeNotice, judgeRegistration, judgeRejection, judgeTransfer } from './judge.ts';
import { judgeForm } from './message/judge-form.ts';
import type { Story } from './story.ts';

/**
 * A story that was judged already, in another language: the same record gives the same findings in its words. Pure; what
 * judging loads (the strict grammar) is there since the story was judged first.
 */
export function storyIn(story: Story, lang: Lang): Story {
  switch (story.type) {
    case 'call':
      return { type: 'call', call: judgeCall(story.call.record, lang) };
    case 'transfer':
      return { type: 'transfer', transfer: judgeTransfer(story.transfer.record, lang) };
    case 'rejection':
      return { type: 'rejection', rejection: judgeRejection(story.rejection.record, lang) };
    case 'registration':
      return { type: 'registration', registration: judgeRegistration(story.registration.record, lang) };
    case 'notice':
      return { type: 'notice', notice: judgeNotice(story.notice.record, lang) };
    case 'form':
      return { type: 'form', form: judgeForm(story.form.record, lang) };
  }
}
