import type { TermTexts } from '../../../../reference/terms/term.ts';

export const SUBSCRIPTION: TermTexts['subscription'] = {
  active: ['Subscription đang hoạt động: thay đổi sẽ được báo bằng NOTIFY.'],
  pending: [
    'Yêu cầu subscription đã tới nhưng chưa được chấp thuận: phải có người cho phép.',
    'Cho phép ở notifier, hoặc chờ.',
  ],
  terminated: ['Subscription đã kết thúc; reason cho biết vì sao. Trong chuyển cuộc gọi nó đi cùng báo cáo cuối.'],
  deactivated: [
    'Subscription bị kết thúc để chuyển đi nơi khác: hãy SUBSCRIBE lại ngay.',
    'Xem bên đăng ký có làm vậy không.',
  ],
  probation: ['Subscription bị kết thúc; SUBSCRIBE lại sau thời gian trong retry-after.'],
  rejected: ['Subscription bị kết thúc vì quyền đã thay đổi: đừng SUBSCRIBE lại.', 'Cấp lại quyền.'],
  timeout: [
    'Subscription không được gia hạn nên hết hạn. Trong chuyển cuộc gọi: notifier không biết kết quả kịp lúc.',
    'Gia hạn đúng lúc; với chuyển cuộc gọi, xem cuộc gọi tới đích.',
  ],
  giveup: ['Không ai kịp cho phép subscription. SUBSCRIBE lại sau.'],
  noresource: [
    'Thứ được theo dõi không còn nữa: trong chuyển cuộc gọi đó là kết thúc thường thấy, vì việc chuyển đã xong. Tự nó không phải lỗi.',
  ],
  invariant: ['Thứ được theo dõi sẽ không bao giờ thay đổi nữa: không cần theo dõi tiếp (RFC 6665).'],
};

export const METHODS: TermTexts['method'] = {
  INVITE: [
    'Mở cuộc gọi, hoặc đổi một cuộc đang có (re-INVITE: giữ máy, codec khác). Được trả lời bằng 1xx rồi một phản hồi cuối; phản hồi cuối nhận ACK.',
  ],
  ACK: [
    'Xác nhận phản hồi cuối của INVITE. Không bao giờ được trả lời; thiếu nó thì phản hồi được gửi lại suốt 32 giây rồi cuộc gọi bị bỏ.',
  ],
  BYE: ['Kết thúc cuộc gọi đã nhấc máy. Phải được trả lời 200; 481 nghĩa là phía kia đã kết thúc rồi.'],
  CANCEL: [
    'Rút lại INVITE chưa có phản hồi cuối. Được trả lời 200, còn INVITE thì 487. Đã nhấc máy thì chỉ BYE mới kết thúc được.',
  ],
  OPTIONS: ['Hỏi phía kia làm được gì; dùng làm keep-alive giữa các trunk. Phản hồi nào cũng cho thấy có người ở đó.'],
  REGISTER: [
    'Báo cho registrar biết gọi người dùng ở đâu, trong thời gian ghi ở Expires. Thường bị hỏi 401 hoặc 407 trước.',
  ],
  REFER: ['Nhờ phía kia gọi cho ai đó: chuyển cuộc gọi. 202 chỉ nói rằng sẽ thử; kết quả tới bằng NOTIFY.'],
  NOTIFY: [
    'Báo trạng thái cho bên đăng ký. Trong chuyển cuộc gọi, phần thân (sipfrag) chứa dòng trạng thái của cuộc gọi tới đích.',
  ],
  SUBSCRIBE: [
    'Xin được báo một trạng thái và các thay đổi: presence, dialog, hộp thư thoại. Phải có NOTIFY ngay sau đó.',
  ],
  MESSAGE: ['Một tin nhắn riêng, không có cuộc gọi. 200 là đã giao, 202 là giữ lại để giao sau.'],
  INFO: ['Mang thông tin trong cuộc gọi, như chữ số (DTMF); không đổi trạng thái cuộc gọi.'],
  PRACK: ['Xác nhận phản hồi tạm thời được gửi tin cậy (100rel). Thiếu nó thì phản hồi lặp lại và cuộc gọi hỏng.'],
  UPDATE: ['Đổi phiên trước hoặc sau khi nhấc máy mà không cần INVITE mới; cũng giữ session timer.'],
  PUBLISH: ['Đặt một trạng thái, như presence, ở máy chủ để báo cho bên đăng ký.'],
};

export const ROLES: TermTexts['role'] = {
  transferor: ['Bên chuyển: đang có cuộc gọi và gửi REFER. Có lỗi khi REFER không thể thành, hoặc gác máy quá sớm.'],
  transferee: ['Bên được chuyển: nhận REFER, gọi cho đích và báo bằng NOTIFY. Có lỗi khi báo cáo thiếu hoặc sai.'],
  target: ['Đích của việc chuyển: nêu trong Refer-To. Có lỗi khi từ chối hoặc không trả lời cuộc gọi.'],
  caller: ['Bên gửi INVITE đầu tiên của cuộc gọi.'],
  callee: ['Bên nhận INVITE đầu tiên của cuộc gọi.'],
  client: ['Bên gửi yêu cầu: trong đăng ký là điện thoại gửi REGISTER.'],
  registrar: ['Máy chủ giữ thông tin gọi người dùng ở đâu: trả lời REGISTER.'],
  network: [
    'Mọi thứ giữa các bên tự quyết định: proxy, SBC, nhà mạng, hệ thống phân tích, tường lửa, máy không tới được.',
  ],
  proxy: [
    'Chuyển tiếp yêu cầu và thêm Via; có thể rẽ cuộc gọi tới nhiều nơi và chọn phản hồi tốt nhất. Giữ nguyên Call-ID và tag.',
  ],
  b2bua: [
    'Nhận một cuộc gọi và tạo cuộc gọi khác với Call-ID riêng: tổng đài, SBC. Mã, Reason và Identity có thể mất giữa hai bên.',
  ],
  sbc: ['B2BUA ở biên mạng: giấu địa chỉ, chuyển tiếp media, áp chính sách. So hai phía của nó.'],
};

export const OTHERS: TermTexts['other'] = {
  '603+': [
    'Dạng của 603 mà mạng dùng khi hệ thống phân tích chặn cuộc gọi (ATIS-1000099): cụm chữ Network Blocked, và Reason có text="v=analytics1;…" nêu url, tel hoặc email để liên hệ, cùng một id.',
    'Liên hệ theo Reason và nêu id.',
    'Nếu thiếu Reason, nhờ phía trên chuyển tiếp nó: một thiết bị trên đường đã gỡ bỏ.',
  ],
  'ms-diagnostics': [
    'Header của sản phẩm Microsoft (Lync, Skype for Business, Teams): một con số, rồi source và reason trong ngoặc kép. Nó nói rõ hơn mã phản hồi.',
    'Tra con số trong tài liệu của Microsoft; reason và source thường đã đủ.',
  ],
  stir: [
    'Số chủ gọi có chữ ký (RFC 8224): header Identity được kiểm tra trên đường. Reason có giao thức STIR nêu trong cause mã mà bên kiểm tra thấy, dù cuộc gọi có thể vẫn đi tiếp.',
    'Kiểm tra Identity, Date và chứng chỉ của bên ký.',
  ],
  sipfrag: [
    'Phần thân của NOTIFY trong chuyển cuộc gọi (message/sipfrag): dòng trạng thái của cuộc gọi tới đích, như SIP/2.0 486 Busy Here. Dưới 200 thì chưa có gì ngã ngũ.',
  ],
};
