import type { SettleWords } from '../../../../../findings/transfer/facts/settle.ts';
import { targetName, transfereeName, transferorName } from '../../../../../findings/transfer/facts/transfer-facts.ts';

export const SETTLE: SettleWords = {
  'refer-arrival': (t) => `Bắt gói thêm ở ${transfereeName(t)}: REFER có tới nơi và có được trả lời không?`,
  'notify-arrival': (t) => `Bắt gói thêm ở ${transferorName(t)}: các NOTIFY có tới nơi không?`,
  silence: (t) =>
    t.targetLeg === null
      ? `Bắt gói thêm ở ${transfereeName(t)}: nó có gửi NOTIFY, hay gọi ${targetName(t)} không?`
      : `Bắt gói thêm ở ${transfereeName(t)}: nó có gửi NOTIFY không?`,
  'behind-proxy': (t) =>
    `Bắt gói thêm ở giữa proxy ${t.proxyBefore ?? '?'} và ${transfereeName(t)}: NOTIFY có được gửi đi không, và dừng ở đâu?`,
  'other-direction': (t) =>
    `Bắt gói cả hai chiều: những gì ${t.captured.transferee === 'all' ? transferorName(t) : transfereeName(t)} gửi không có đủ trong bản ghi này.`,
  'target-leg': (t) => `Bắt gói thêm ở chỗ ${transfereeName(t)} gọi ${targetName(t)}: chính cuộc gọi đó quyết định.`,
  'replaced-call': (t) => `Bắt gói thêm ở ${targetName(t)}, từ trước cuộc tư vấn: Call-ID và tag của nó quyết định.`,
  'call-beginning': () => 'Bắt đầu bắt gói từ trước cuộc gọi gốc.',
  refuser: (t) => `Bắt gói thêm ở ${transfereeName(t)}: chính nó trả lời như vậy, hay một thiết bị dọc đường?`,
};
