import type { NotifyFlaw } from '../../../../../findings/transfer/facts/notify-flaws.ts';

export const VI_FLAWS: Readonly<Record<NotifyFlaw, string>> = {
  'no-event': 'không có Event',
  'no-state': 'không có Subscription-State',
  'no-body': 'không có phần thân',
  'no-sipfrag': 'phần thân không phải message/sipfrag',
  'no-status': 'phần thân không có dòng trạng thái',
  'no-crlf': 'dòng cuối của phần thân không có CRLF',
};
