import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { misdirected } from '../../../../findings/call/facts/media-sides.ts';
import { type StrayWords, strayWords } from '../../../../findings/call/rules/media-misdirected.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const WORDS: StrayWords = {
  early: () => ', nơi mà một phản hồi tạm thời đã nêu trước khi trả lời',
  refused: () => ', nơi nêu trong một thay đổi đã bị từ chối',
  media: (media) => `, nơi nhận ${media} của bên kia`,
  port: () => ', một cổng khác của cùng máy',
  address: () => ', nơi không ai nêu trong cuộc gọi này',
};

export const mediaMisdirected: RuleText<JudgeableCall> = {
  title: 'Media gửi tới nơi khác với nơi đã nêu',
  what: 'Một bên gửi RTP tới địa chỉ hoặc cổng không phải là nơi nêu trong bản mô tả phiên đang có hiệu lực.',
  why: 'Bên kia nghe ở nơi nó đã nêu, nên không nghe thấy gì.',
  needs:
    'Toàn bộ RTP của một bên, trong 3 giây trở lên và cho đến cuối, tới nơi mà lúc đó bên kia không nêu và cũng không có RTP nào của nó đi ra từ đó; và RTP của bên kia đi ra từ nơi nó nêu, hoặc không có gói nào trong bản ghi vốn phải thấy được.',
  message: (c) => {
    const found = misdirected(c);
    const { to = '?', announced = '?', isHeard = true } = found?.stray ?? {};
    const silent = isHeard ? '' : '; từ đó cũng không có RTP nào';
    const where = found === null ? '' : strayWords(found.stray, WORDS);
    return `${found?.sender ?? '?'} gửi RTP tới ${to}${where}; nơi đã nêu là ${announced}${silent}`;
  },
  fix: (c) => [
    `Xem bên gửi (${misdirected(c)?.stray.from ?? '?'}) làm theo bản mô tả nào: có hiệu lực là bản mô tả của lần offer và answer cuối cùng đã được trả lời, dù các phản hồi tạm thời, thay đổi bị từ chối hay nhánh khác trước đó nêu gì.`,
    'Xem có thiết bị nào ở giữa chuyển tiếp bản mô tả khác với bản nó tự trả lời, hoặc chỉ sửa địa chỉ hay cổng theo một chiều.',
    'Bên đổi địa chỉ hoặc cổng cần nêu điều đó trong một offer (UPDATE, re-INVITE): chỗ khác nhau giữa 183 và 200 OK của cùng một dialog có thể bị bỏ qua.',
  ],
};
