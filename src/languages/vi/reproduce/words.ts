import type { ReproduceNotes } from '../../../reproduce/words.ts';

export const REPRODUCE: ReproduceNotes = {
  title: 'Một trường hợp của bản ghi SIP, để chạy lại bằng SIPp',
  told: 'siptriage đã kết luận',
  play: 'Chạy lại',
  capture: 'Ghi lại gói tin trong một cửa sổ khác, với quyền root:',
  run: 'Chạy các bên; mất khoảng:',
  seconds: (count) => `${count} giây`,
  analyze: 'Xem có xảy ra đúng như vậy không:',
  parties: 'Ai đóng vai nào',
  waits: 'chờ',
  sends: 'gửi trước',
  silent: 'không trả lời gì',
  absent: 'không được chạy: ở đó không có gì lắng nghe',
  own: 'là của bạn: hãy đặt OWN_HOST và OWN_PORT nếu nó ở nơi khác',
  dialog: (dialog) => `dialog ${dialog}`,
  clock: 'cho thấy thời gian vẫn trôi tiếp, bằng một OPTIONS',
  different: 'Những gì không giống như trước',
  addresses:
    'Địa chỉ là địa chỉ loopback; mỗi dialog của một bên có cổng riêng, vì mỗi lần SIPp chỉ chạy một dialog. Mỗi lần chạy có Call-ID mới.',
  waitsShort: 'Những quãng chờ mà không ai phải gửi gì chỉ dài nhất là 2 giây.',
  overUdp: 'Lúc đó được gửi qua TCP, TLS, WebSocket hoặc SCTP, nay chạy lại qua UDP.',
  media: 'Media (RTP) không được chạy lại: phần kết luận về media sẽ không hiện ra.',
  unnamed: (count) => `Số bản tin mà nhật ký không ghi ai gửi cho ai, nên không được chạy lại: ${count}.`,
  dropped: (count) => `Số bản tin không còn chỗ để giữ: ${count}.`,
  cut: (count) => `Số bản tin đã bị cắt khi ghi, chỉ chạy lại phần đã biết: ${count}.`,
  late: (dialog) =>
    `Dialog ${dialog} đã có trước khi bản ghi bắt đầu: các phản hồi cho những gì trước đó không được chạy lại.`,
  ownTags:
    'Những gì bên của bạn ghi vào một dialog chỉ được đọc trong dialog đó: Replaces hoặc Refer-To ở dialog khác vẫn như trong bản ghi.',
  elsewhere: (count) =>
    `Kết luận dựa trên các bản tin không thuộc trường hợp này nên không được chạy lại (${count}): có thể kết luận sẽ khác.`,
  icmp: 'Lỗi ICMP không chạy lại được nếu bên đó đã từng trả lời.',
  rehearsedOtherwise: (title) => `Khi chạy lại như thế này, kết luận sẽ khác: ${title}`,
  rehearsedWell: 'Khi chạy lại như thế này, sẽ không thấy lỗi nào: điều mà kết luận dựa vào không được chạy lại.',
  attack: 'Kết luận dựa trên nhiều nguồn hoặc nhiều cuộc gọi chỉ hiện ra khi có đủ tất cả.',
};
