import type { Code5xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Server errors in Vietnamese. */
export const CODES_5XX: Record<Code5xx, CodeText> = {
  500: {
    title: 'Lỗi nội bộ máy chủ',
    description:
      'Máy chủ gặp lỗi bất ngờ nên không xử lý được yêu cầu. Nhưng chuẩn cũng buộc trả 500 khi CSeq trong dialog nhỏ hơn số trước, và proxy đổi một 503 đơn lẻ thành 500, nên không phải lúc nào cũng là máy chủ hỏng.',
    whenYouSeeIt:
      'Lỗi kịch bản định tuyến, mất kết nối cơ sở dữ liệu, quá tải phía sau; NOTIFY hoặc REFER tới sai thứ tự CSeq; INVITE thứ hai đến khi INVITE đầu chưa xong. Gateway trả 500 cho Q.850 111, 127 và mọi mã lạ.',
    howToFix: [
      'Trong dialog: so CSeq với yêu cầu trước cùng chiều; nhỏ hơn là lỗi thứ tự của bên gửi hoặc bị đảo dọc đường, không phải máy hỏng.',
      'Đọc nhật ký máy chủ đúng giây đó theo Call-ID; xem đĩa, cơ sở dữ liệu, giấy phép và tài nguyên media.',
      'Xem leg phía sau nó: 503 ở đó mới là nguyên nhân thật.',
      'Thử lại theo Retry-After (0 đến 10 giây: hai INVITE chồng nhau), hoặc sau vài giây.',
    ],
    whatFollows: 'ACK nếu là INVITE; có thể gửi lại sau vài giây hoặc sau Retry-After.',
    useWhen:
      'Dùng khi lỗi ở chính máy chủ hoặc CSeq sai thứ tự; tạm quá tải, bảo trì thì 503, cú pháp sai thì 400, hai bên đụng nhau thì 491.',
  },
  501: {
    title: 'Chưa hỗ trợ method',
    description: 'Bên nhận hoàn toàn không biết method này, dù với địa chỉ nào.',
    whenYouSeeIt:
      'REFER gửi tới điện thoại đời rất cũ hoặc trunk đơn giản; SUBSCRIBE, PUBLISH, MESSAGE, INFO tới thiết bị không có chức năng. Gateway đổi Q.850 29 và 79 thành 501.',
    howToFix: [
      'Đổi cách làm: chuyển cuộc gọi bằng re-INVITE ở tổng đài thay vì REFER, hoặc gửi REFER cho bên còn lại kèm Replaces.',
      'Nâng cấp thiết bị nhận để có method cần dùng.',
      'Tắt tính năng gửi method đó trên thiết bị gửi nếu không cần.',
    ],
    whatFollows:
      'ACK nếu là INVITE; bên gửi không gửi lại method này; NOTIFY nhận 501 thì đăng ký nhận thông báo (subscription) bị xoá.',
    useWhen: 'Dùng khi không biết method; biết nhưng không cho phép thì 405 kèm Allow.',
  },
  502: {
    title: 'Gateway nhận phản hồi sai',
    description:
      'Máy chủ đóng vai gateway hoặc proxy nhận được phản hồi không hợp lệ từ máy chủ phía sau. Lỗi ở chặng phía sau máy trả 502.',
    whenYouSeeIt: 'Kết nối liên mạng hoặc gateway PSTN khi gặp Q.850 27 (đích hỏng, không tới được).',
    howToFix: [
      'Bắt gói ở phía sau của thiết bị trả 502 để thấy phản hồi hỏng.',
      'Định tuyến tạm sang trunk hoặc gateway khác.',
      'Có Reason Q.850: báo nhà mạng mã nguyên nhân và thời điểm.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gọi có thể thử đường khác; trong dialog, 502 kết thúc cả dialog.',
    useWhen: 'Dùng khi máy phía sau trả lời sai; máy phía sau không trả lời thì 504, chính bạn quá tải thì 503.',
  },
  503: {
    title: 'Dịch vụ tạm ngưng',
    description:
      'Máy chủ tạm thời không phục vụ được vì quá tải, bảo trì hoặc hết kênh. Bên gửi nên thử máy chủ khác và tránh máy này trong thời gian Retry-After. Nhiều stack tự sinh 503 khi không mở được kết nối; mã đó không hề xuất hiện trong bản bắt gói.',
    whenYouSeeIt:
      'Trunk hết kênh (Q.850 34, 38, 41, 42, 47), SBC giới hạn tốc độ (CPS), máy chủ đang khởi động lại; DNS hay TLS hỏng ở phía gửi. Sipfrag 503 tức thì mà không thấy INVITE nào: bên được chuyển không định tuyến được tới Refer-To.',
    howToFix: [
      'Xem 503 có trong bản bắt gói không: không có thì nó do chính bên gửi sinh ra, lỗi ở đường truyền (DNS, TCP, TLS, cổng) tới chặng kế tiếp.',
      'So số cuộc gọi lúc đó, và số cuộc mỗi giây, với giới hạn của trunk.',
      'Chuyển cuộc gọi sang máy chủ dự phòng, và để yên máy này đúng thời gian Retry-After nêu.',
      'Đọc cause Q.850 trong header Reason; khi chuyển cuộc gọi, tìm ở leg tới đích mã thật đứng sau NOTIFY, và thử host trong Refer-To từ bên được chuyển.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi thử máy chủ khác; proxy không nên đẩy 503 của máy phía sau lên trên.',
    useWhen:
      'Dùng khi cả máy chủ tạm không phục vụ được; chỉ một yêu cầu gặp lỗi thì 500, chỉ người dùng vắng thì 480.',
  },
  504: {
    title: 'Máy chủ phía sau không trả lời kịp',
    description: 'Máy chủ đã chờ một máy chủ khác (định tuyến, cơ sở dữ liệu, gateway) mà không có phản hồi đúng hạn.',
    whenYouSeeIt: 'Tra cứu ENUM, LCR, chuyển mạng giữ số bị chậm; gateway nhận Q.850 102 (hết giờ phục hồi).',
    howToFix: [
      'Xác định máy chủ phía sau nào không trả lời: xem chặng sau của thiết bị trả 504.',
      'Kiểm tra mạng, DNS và tải của dịch vụ tra cứu đó.',
      'Giảm thời gian chờ và đặt đường dự phòng để cuộc gọi không treo quá lâu.',
    ],
    whatFollows: 'ACK nếu là INVITE; có thể thử lại sau.',
    useWhen:
      'Dùng khi máy chủ phía sau (không phải máy của người được gọi) không trả lời; người được gọi không trả lời thì 408.',
  },
  505: {
    title: 'Phiên bản SIP không được hỗ trợ',
    description: 'Dòng đầu của yêu cầu ghi phiên bản SIP khác mà máy chủ không hỗ trợ. Trên thực tế chỉ có SIP/2.0.',
    whenYouSeeIt:
      'Bản tin hỏng, giao thức khác trên cổng 5060, phần mềm tự viết, công cụ quét hoặc fuzz dò tìm lỗ hổng.',
    howToFix: [
      'Sửa bên gửi thành SIP/2.0.',
      'So bản tin ở hai đầu để loại trừ thiết bị giữa đường sửa hỏng.',
      'Địa chỉ lạ gửi tới hàng loạt: chặn ở tường lửa, đó là quét dò.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại với phiên bản đúng.',
    useWhen: 'Dùng khi phiên bản khác SIP/2.0; dòng đầu sai cú pháp thì 400.',
  },
  513: {
    title: 'Bản tin quá lớn',
    description: 'Cả bản tin dài hơn mức máy chủ xử lý được.',
    whenYouSeeIt:
      'INVITE có nhiều Via, Record-Route, Identity và SDP lớn, nhất là qua UDP; MESSAGE hay NOTIFY với nội dung dài.',
    howToFix: [
      'Chuyển sang TCP hoặc TLS khi bản tin vượt khoảng 1300 byte.',
      'Bớt codec, ICE candidate và header riêng của hãng.',
      'Gửi nội dung lớn bằng MSRP hoặc HTTP, chỉ để liên kết trong bản tin.',
      'Tăng giới hạn kích thước bản tin trên máy chủ nếu bạn quản lý nó.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với bản tin ngắn hơn hoặc qua TCP.',
    useWhen: 'Dùng khi tổng kích thước bản tin quá lớn; chỉ phần thân thì 413, chỉ Request-URI thì 414.',
  },
  555: {
    title: 'Không hỗ trợ dịch vụ thông báo đẩy (push)',
    description:
      'REGISTER xin đánh thức thiết bị bằng thông báo đẩy (push) qua nhà cung cấp mà máy chủ không hỗ trợ (tham số pn-provider).',
    whenYouSeeIt:
      'Softphone trên di động đăng ký với pn-provider=apns hoặc fcm tới máy chủ chưa cấu hình push theo RFC 8599.',
    howToFix: [
      'Bật push gateway cho đúng pn-provider trên máy chủ hoặc proxy.',
      'Sửa pn-provider, pn-param, pn-prid trong ứng dụng theo tài liệu của nhà cung cấp dịch vụ.',
      'Tạm đăng ký không dùng push; khi ứng dụng chạy nền sẽ không nhận được cuộc gọi.',
    ],
    whatFollows: 'Một REGISTER khác dùng nhà cung cấp push được hỗ trợ, hoặc không dùng push.',
    useWhen: 'Chỉ dùng cho REGISTER khi không hỗ trợ pn-provider; từ chối đăng ký vì chính sách thì 403.',
  },
  580: {
    title: 'Không đạt điều kiện tiên quyết',
    description:
      'Điều kiện tiên quyết (precondition, thường là giữ băng thông QoS) không thể đáp ứng nên phiên không được thiết lập. SDP kèm theo nêu điều kiện nào thất bại.',
    whenYouSeeIt: 'Mạng IMS/VoLTE khi không cấp được bearer, hoặc SBC nối mạng có precondition với mạng không có.',
    howToFix: [
      'Xem các dòng a=curr, a=des, a=conf trong SDP để biết điều kiện và chiều nào hỏng.',
      'Đổi precondition từ mandatory sang optional nếu được phép.',
      'Kiểm tra việc cấp tài nguyên (bearer QoS) ở mạng truy nhập.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gọi có thể gọi lại không kèm precondition bắt buộc.',
    useWhen:
      'Dùng khi hỏng vì precondition; hỏng vì codec hoặc dạng media thì 488, hoàn toàn không biết precondition thì 420.',
  },
};
