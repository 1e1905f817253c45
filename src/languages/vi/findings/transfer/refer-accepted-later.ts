import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { laterUs } from '../../../../findings/transfer/rules/refer-accepted-later.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referAcceptedLater: RuleText<TransferRecord> = {
  title: 'REFER được chấp nhận ở lần thử sau',
  what: 'Một REFER bị từ chối, rồi bên chuyển yêu cầu lại đúng việc đó theo cách được chấp nhận.',
  why: 'Lần từ chối không gây hại: kết quả của việc chuyển cuộc gọi được nói ở REFER được chấp nhận.',
  needs: 'Phản hồi từ chối một REFER, và một 2xx cho REFER sau của cùng bên chuyển tới cùng đích, trong cùng dialog.',
  message: (t) =>
    `${transferorName(t)} gửi lại REFER (CSeq ${t.refer.acceptedLater?.cseq ?? '?'}) sau ${referWords(t)}, và ${spansIn('vi').later(laterUs(t))} nó được chấp nhận (${t.refer.acceptedLater?.status ?? ''})`,
  fix: () => ['Không cần làm gì; nếu cứ lặp lại, hãy bỏ khỏi lần gửi đầu điều khiến nó bị từ chối.'],
};
