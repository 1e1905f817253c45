import type { PairNotes } from '../../../reference/pairs.ts';

/** How to tell easily confused codes apart, in Vietnamese. */
export const PAIRS: PairNotes = {
  '100-183': [
    '100 chỉ có giá trị trên một chặng và không bao giờ đi tới người gọi; 183 đi suốt đường, có To tag và thường mang SDP.',
    'Có 100 mà không có 183 hay 180: đi tìm lỗi ở phía sau thiết bị đã trả 100.',
  ],
  '180-183': [
    'Nhìn SDP: có SDP thì người gọi nghe âm thanh phía kia phát (early media), không có thì máy gọi phải tự phát hồi chuông.',
    'Sau 180, con người từ chối là điều có thể; chỉ có 183 thì “tiếng chuông” có thể là lời thông báo.',
  ],
  '200-202': [
    'Với REFER và SUBSCRIBE, bên nhận phải coi hai mã như nhau: kết quả chuyển nằm ở NOTIFY, và RFC 7647 chỉ cho phép gửi 200.',
    'Chỉ với MESSAGE hai mã mới khác thật: 200 là đã giao, 202 là đã nhận để giao sau.',
  ],
  '202-204': [
    'Cùng trả lời yêu cầu về sự kiện nhưng ngược nhau: sau 202 cho SUBSCRIBE hay REFER phải có NOTIFY, sau 204 thì không có, và đó là chủ ý.',
    '204 chỉ hợp lệ khi gia hạn subscription có kèm Suppress-If-Match.',
  ],
  '202-608': [
    '202 mở ra một việc: bên được chuyển nhận REFER, kết quả đến trong NOTIFY. 608 khép lại: một máy trong mạng đã từ chối cuộc gọi.',
    'Hai mã có thể cùng xuất hiện trong một cuộc chuyển: REFER nhận 202, INVITE tới đích nhận 608, rồi NOTIFY cuối báo 608.',
    'Sau 202 thì chờ và kiểm tra subscription; sau 608 thì không chờ, tìm nơi liên hệ trong Call-Info và hỏi nhà mạng.',
  ],
  '301-302': [
    '301 thì sửa danh bạ và bảng định tuyến; 302 thì chỉ đi theo Contact lần này, không lưu lại nếu không có Expires.',
  ],
  '400-481': [
    '400 là bản tin viết sai; 481 là bản tin viết đúng nhưng nói về một dialog, giao dịch hay subscription không còn tồn tại.',
    'REFER bị 400: xem Refer-To. REFER bị 481: xem Call-ID và hai tag.',
  ],
  '401-403': [
    '401 là lời mời xác thực, gửi lại kèm tài khoản thì có thể được; 403 là lời cấm, tài khoản đúng cũng không qua.',
    'Sai thông tin xác thực thường hiện ra là 401 lần thứ hai cùng realm; vài máy chủ trả 403 ngay: hãy xem yêu cầu bị từ chối có Authorization không.',
  ],
  '401-407': [
    '401 do máy đích, registrar hay notifier đòi và trả lời bằng Authorization; 407 do proxy ở giữa đòi và trả lời bằng Proxy-Authorization.',
    'Cùng một cuộc gọi có thể gặp cả hai, mỗi realm cần tài khoản riêng; lần đầu của mỗi realm không phải lỗi.',
  ],
  '403-603': [
    '403 là chính sách của máy chủ, proxy có thể còn thử nhánh khác; 603 là lời từ chối cho mọi nhánh.',
    'Qua gateway TDM, 603 có thể thành Q.850 21 rồi quay về là 403 nếu location không phải user: hãy đọc Reason trước khi kết luận.',
  ],
  '404-410': ['404 là không có ở đây và chưa chắc từng có; 410 là đã từng có, nay bỏ hẳn: nên xoá khỏi danh bạ.'],
  '404-480': [
    '404: số hoặc người dùng không tồn tại trên máy chủ. 480: có tồn tại nhưng lúc này không liên lạc được, thường do máy mất đăng ký hoặc bật DND.',
    'Một máy lẻ lúc 404 lúc 480 là dấu hiệu kịch bản tổng đài trả nhầm 404 khi máy chưa đăng ký.',
  ],
  '404-484': [
    '484 là còn thiếu chữ số, bấm thêm thì được; 404 là số đã đủ nhưng không có ai.',
    'Nếu 484 không có INVITE dài hơn theo sau, hãy sửa dial plan chứ không chỉ sửa số.',
  ],
  '404-604': [
    '404 chỉ nói thay cho domain đã trả lời, nhánh khác vẫn được thử; 604 nói thay cho mọi nơi và dừng mọi nhánh.',
    '604 cho một số mà người khác vẫn gọi được: nghi là dịch vụ chặn giả làm số không tồn tại.',
  ],
  '405-501': [
    '405: biết method mà không cho phép ở địa chỉ này, kèm Allow; bật tính năng là được. 501: không biết method, phải nâng cấp hoặc đổi cách làm.',
    'Với REFER, cả hai đều dẫn tới cách chữa như nhau: REFER bên còn lại kèm Replaces hoặc để tổng đài tự chuyển.',
  ],
  '406-415': ['406 nói về thứ bên gửi muốn nhận về (Accept); 415 nói về thứ bên gửi đã gửi đi (Content-Type).'],
  '408-480': [
    '408: không có phản hồi kịp thời, thường là máy không tới được hoặc phần mềm tự sinh. 480: có thiết bị trả lời rõ là người dùng đang vắng.',
    'Tìm 408 trong bản bắt gói (capture): không thấy trong đó thì nó chỉ có trong nhật ký của bên gửi.',
  ],
  '408-487': [
    '487 luôn có CANCEL hoặc BYE đi trước; 408 thì không ai huỷ, chỉ là hết giờ.',
    'Hết giờ đổ chuông ở tổng đài thường hiện ra là CANCEL và 487 ở phía máy lẻ, nhưng 408 hoặc 480 ở phía người gọi.',
  ],
  '408-504': [
    '408: người được gọi hay máy của họ không trả lời. 504: một máy chủ mà bên trả lời cần tới (định tuyến, tra cứu, gateway) không trả lời.',
  ],
  '413-513': [
    '413 chỉ nói về phần thân; 513 nói về cả bản tin, kể cả header.',
    'Trước khi bớt nội dung hãy thử TCP: UDP phân mảnh là nguyên nhân thường gặp hơn.',
  ],
  '420-421': [
    'Hai chiều ngược nhau: 420 là bên gửi đòi thứ bên nhận không có; 421 là bên nhận đòi thứ bên gửi không khai báo.',
    '420 kèm Unsupported (bớt đi), 421 kèm Require (thêm vào).',
  ],
  '422-423': [
    '422 nói về session timer (Session-Expires, Min-SE) của INVITE, UPDATE; 423 nói về Expires, Min-Expires của REGISTER, SUBSCRIBE, PUBLISH.',
  ],
  '428-438': [
    '428: không có Identity dùng được, tìm chỗ chưa ký hoặc SBC xoá header. 438: có Identity nhưng chữ ký không khớp, tìm chỗ sửa From, To, Date sau khi ký.',
  ],
  '436-437': ['436: không tải được chứng chỉ (mạng, URI). 437: tải được nhưng không tin (CA, hạn dùng, thuật toán).'],
  '480-486': [
    '486: máy trả lời được và đang bận. 480: máy không liên lạc được, hoặc người dùng không sẵn sàng.',
    'DND ra 480 hay 486 là tuỳ thiết bị, nên mã không đủ để kết luận: hãy xem máy có nhận INVITE không.',
  ],
  '480-603': [
    '480 chỉ nói lúc này không liên lạc được và nhánh khác vẫn đổ chuông; 603 dừng mọi nhánh và không nên gọi lại ngay.',
    'Từ chối trên một máy mà không muốn tắt chuông máy khác: để máy đó trả 480 hoặc 486.',
  ],
  '481-482': [
    '481: bên nhận không nhận ra dialog, hãy so Call-ID và tag. 482: bên nhận nhận ra yêu cầu này đã đi qua mình, hãy so Via để tìm vòng lặp.',
  ],
  '481-489': [
    'NOTIFY bị 481: subscription đã mất hoặc id, tag không khớp. NOTIFY bị 489: bên nhận không biết gói sự kiện đó, dù subscription có đúng.',
  ],
  '482-483': [
    '482: một thiết bị nhận ra đúng vòng lặp. 483: không ai nhận ra, đến khi Max-Forwards cạn. Cách chữa như nhau: tìm chỗ định tuyến vòng.',
    '482 từ máy đích khi cuộc gọi rẽ nhánh có thể chỉ là chống nhận trùng, không phải lỗi.',
  ],
  '486-487': ['486 là máy đích quyết định; 487 là phía gọi hoặc bộ hẹn giờ: hãy tìm CANCEL.'],
  '486-600': [
    '486 chỉ nói riêng một máy, các máy khác và hộp thư thoại vẫn được thử; 600 nói cho mọi máy và dừng tất cả.',
    'Một điện thoại đơn lẻ trả 600 gần như luôn là cấu hình sai.',
  ],
  '486-603': [
    '486 dừng một nhánh, gọi lại sau được; 603 dừng mọi nhánh và xin đừng gọi lại ngay.',
    'Nhiều nút “từ chối” trả 486, số khác trả 603, nên hãy xem thời gian đổ chuông và Reason để hiểu ý người dùng.',
  ],
  '487-603': [
    '487 là bên gọi (hoặc proxy) huỷ, luôn có CANCEL hoặc BYE đi trước; 603 là bên được gọi từ chối.',
    'Trên các nhánh còn lại của một cuộc bị 603, ta cũng thấy CANCEL rồi 487: hãy đọc Reason trong CANCEL.',
  ],
  '488-606': [
    '488: riêng máy này không nhận được phiên, máy khác có thể nhận. 606: không máy nào nhận được, mọi nhánh dừng.',
    'Cách chữa giống nhau: so SDP, thêm codec chung, thống nhất SRTP.',
  ],
  '491-500': [
    '491: hai bên cùng gửi re-INVITE hay UPDATE ngược chiều. 500 kèm Retry-After: cùng một bên gửi INVITE thứ hai khi cái đầu chưa xong.',
    '500 không có Retry-After trong dialog: xem CSeq có bị lùi không.',
  ],
  '500-503': [
    '500: hỏng khi xử lý đúng yêu cầu này. 503: cả máy chủ tạm không phục vụ, hãy thử máy khác.',
    'Proxy đổi 503 đơn lẻ của máy phía sau thành 500, nên hãy xem mã ở chặng sau cùng.',
  ],
  '502-503': ['502: máy phía sau trả lời sai. 503: chính máy trả lời quá tải, bảo trì hoặc hết kênh.'],
  '600-603': [
    'Cả hai đều dừng mọi nhánh: 600 cho biết lý do là bận ở mọi nơi, 603 không nói lý do.',
    'Retry-After trong mã nào cũng cho biết khi nào nên gọi lại.',
  ],
  '603-607': [
    '603: lúc này không muốn nghe. 607: người được gọi đánh dấu cuộc gọi không mong muốn, có thể ảnh hưởng tới đánh giá của số chủ gọi.',
    '603 có cụm chữ “Network Blocked” và v=analytics1 trong Reason không phải ý người dùng mà là mạng chặn (603+).',
  ],
  '603-608': [
    '603 thường do người được gọi quyết định, 608 luôn do một máy, và thường không có INVITE nào tới máy được gọi; ngoại lệ là 603+, tức 603 mà mạng gửi sau khi phân tích.',
    'Nơi khiếu nại nằm ở chỗ khác nhau: 603+ để trong text của Reason, 608 để sau Call-Info có purpose=jwscard.',
    'Tại Mỹ, từ 25/3/2026 chặn dựa trên phân tích phải dùng 603+; bản ghi không cho biết quy định nước nào được áp dụng.',
  ],
  '607-608': [
    '607 là con người, 608 là mạng. Sau 607 chỉ người đó gỡ được; sau 608 thì đơn vị vận hành hệ thống chặn gỡ được.',
    '607 cố ý không có nơi khiếu nại; 608 phải nêu trong Call-Info.',
    'Xem INVITE có tới máy được gọi không, như 180 cho thấy: với 607 thì phải có, với 608 thì thường không.',
  ],
};
