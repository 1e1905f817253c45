import type { Code2xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Success responses in Vietnamese. */
export const CODES_2XX: Record<Code2xx, CodeText> = {
  200: {
    title: 'Thành công',
    description:
      'Yêu cầu đã thành công; ý nghĩa cụ thể tuỳ method trong CSeq. Với INVITE là đã nhấc máy, với REGISTER là địa chỉ Contact đã được ghi nhận, với REFER chỉ là đồng ý thử chuyển cuộc gọi, với CANCEL chỉ là đã nhận được CANCEL chứ chưa nói gì về INVITE.',
    whenYouSeeIt:
      'Ở hầu hết mọi giao dịch. Phải đọc kèm CSeq: 200 cho CANCEL chưa phải hồi kết của INVITE (487 mới là), 200 cho REFER (thay cho 202 kiểu cũ) chưa phải chuyển thành công. 200 của INVITE lặp lại suốt 32 giây rồi có BYE nghĩa là ACK không tới nơi.',
    howToFix: [
      '200 của INVITE bị gửi lại: tìm ACK; Contact sai, thiếu Record-Route hay NAT đưa nó tới nơi không chuyển tiếp.',
      'Đã nhấc máy mà không có tiếng: so địa chỉ và codec trong SDP offer và SDP answer.',
      '200 của REGISTER liệt kê thiếu hoặc khác các Contact phải có: xem các giá trị expires và những thiết bị khác của tài khoản.',
      '200 của REFER mà 32 giây không có NOTIFY: coi cuộc chuyển là chưa rõ và kiểm tra bên được chuyển, trừ khi Refer-Sub: false đã tắt báo cáo.',
    ],
    whatFollows:
      'INVITE: ACK; SUBSCRIBE và REFER: NOTIFY đầu tiên đến ngay, có khi trước cả 200; các method khác: giao dịch kết thúc.',
    useWhen: 'Dùng khi yêu cầu đã được chấp nhận, kể cả REFER và SUBSCRIBE; chỉ MESSAGE nhận để giao sau mới dùng 202.',
  },
  202: {
    title: 'Đã tiếp nhận, chưa hoàn tất',
    description:
      'Yêu cầu đã được nhận để xử lý nhưng việc xử lý chưa xong. Với REFER, bên được chuyển (transferee) chỉ mới đồng ý thử gọi đích chuyển; thành hay bại thì NOTIFY mới cho biết. RFC 7647 cấm gửi 202 cho REFER từ năm 2015 (RFC 6665 cấm với SUBSCRIBE), nhưng bên nhận vẫn phải hiểu nó đúng như 200.',
    whenYouSeeIt:
      'Chủ yếu là phản hồi cho REFER từ điện thoại, tổng đài đời cũ. Với MESSAGE, 202 vẫn hợp lệ: máy chủ lưu và chuyển tiếp đã nhận tin, chưa chắc đã giao, và không có NOTIFY theo sau. Với SUBSCRIBE kiểu cũ (RFC 3265), 202 nghĩa là quyền theo dõi còn chờ duyệt.',
    howToFix: [
      'Chờ NOTIFY (Event: refer) để biết kết quả của REFER: trạng thái trong thân message/sipfrag mới là kết luận (200 là thành công, từ 300 trở lên là thất bại), 202 thì không. Giữ cuộc gọi gốc cho tới lúc đó.',
      'Không có NOTIFY trong 32 giây: kiểm tra trạng thái subscription và đường mạng: Call-ID, hai tag và event id, Contact trong REFER, NAT, SBC có chặn NOTIFY không; 202 có Refer-Sub: false nghĩa là sẽ không có NOTIFY nào.',
      'NOTIFY đã tới mà bị trả 481, 489 hoặc 405: sửa bên chuyển; nó bỏ subscription quá sớm hoặc không biết event refer.',
      'NOTIFY cuối chỉ ghi 100 Trying, hoặc không có NOTIFY nào: tìm INVITE tới đích (theo Replaces, Referred-By, Refer-To); phản hồi cuối của nó là kết quả thật.',
      'Thiết bị của bạn còn trả 202 cho REFER hay SUBSCRIBE: nâng cấp để nó gửi 200; phía nhận không phải sửa gì.',
    ],
    whatFollows:
      'REFER và SUBSCRIBE: NOTIFY đầu tiên phải đến ngay, chậm nhất 32 giây kể từ lúc gửi yêu cầu, và có khi trước cả 202; MESSAGE: không có gì nữa.',
    useWhen:
      'Dùng khi máy chủ trung gian nhận MESSAGE để giao sau; với REFER và SUBSCRIBE thì gửi 200, từ chối hẳn thì 403 hoặc 603.',
  },
  204: {
    title: 'Không có thông báo',
    description:
      'Subscription (đăng ký nhận thông báo) vẫn còn và đã được gia hạn, nhưng trạng thái không đổi so với thẻ nêu trong Suppress-If-Match nên sẽ không có NOTIFY. Chỉ hợp lệ cho SUBSCRIBE trong dialog (RFC 5839).',
    whenYouSeeIt:
      'Khi thiết bị gia hạn subscription có điều kiện để tiết kiệm lưu lượng, thường thấy với presence. Hiếm gặp trong tổng đài thông thường.',
    howToFix: [
      'Bên đăng ký đã gửi Suppress-If-Match thì không có gì phải sửa: không có NOTIFY chính là mục đích.',
      'SUBSCRIBE đầu tiên, hoặc không có Suppress-If-Match: sửa notifier; 204 không hợp lệ ở đó, hãy coi như 200.',
      'Sau đó bên đăng ký báo hết giờ: sửa nó; nhận 204 thì phải thôi chờ NOTIFY (Timer N).',
    ],
    whatFollows: 'Không có NOTIFY; header Expires cho biết lần gia hạn kế tiếp.',
    useWhen:
      'Dùng khi gia hạn subscription mà Suppress-If-Match khớp với trạng thái hiện tại; các trường hợp khác trả 200 rồi gửi NOTIFY.',
  },
};
