import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { elsewhere } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const mediaElsewhere: RuleText<JudgeableCall> = {
  title: 'Media từ địa chỉ khác với địa chỉ đã nêu',
  what: 'RTP của một bên tới từ địa chỉ khác với địa chỉ trong bản mô tả phiên của nó.',
  why: 'Chỉ chạy khi bên kia trả lời về nơi gói tin đi ra (RTP đối xứng); nếu không thì nghe được mà không ai nghe thấy mình.',
  needs: 'RTP tới địa chỉ đã nêu của một bên, tất cả từ một địa chỉ mà bên kia không nêu.',
  message: (c) =>
    `gói RTP của ${elsewhere(c)?.name ?? '?'} đi ra từ ${elsewhere(c)?.sentFrom ?? '?'}, dù nó đã nêu ${elsewhere(c)?.announced ?? '?'}`,
  fix: () => [
    'Không cần làm gì nếu hai bên nghe thấy nhau: do NAT hoặc bộ chuyển tiếp media trên đường.',
    'Nếu không, bật RTP đối xứng (comedia, latching) ở bên kia, hoặc cho bên gửi nêu địa chỉ công cộng của nó.',
  ],
};
