import type { Code2xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Success responses in Vietnamese. */
export const CODES_2XX: Record<Code2xx, CodeText> = {
  200: {
    title: 'Thành công',
    description:
      'Yêu cầu đã thành công; ý nghĩa cụ thể tuỳ method trong CSeq. Với INVITE là đã nhấc máy, với REGISTER là địa chỉ Contact đã được ghi nhận, với REFER chỉ là đồng ý thử chuyển cuộc gọi, với CANCEL chỉ là đã nhận được CANCEL chứ chưa nói gì về INVITE.',
    whenYouSeeIt:
      'Ở hầu hết mọi giao dịch. Phải đọc kèm CSeq: 200 cho REFER là câu trả lời đúng chuẩn (thay cho 202 kiểu cũ) nhưng chưa phải chuyển thành công. 200 của INVITE lặp lại nhiều lần nghĩa là ACK không tới nơi.',
    howToFix: [
      '200 của INVITE bị gửi lại nhiều lần rồi có BYE sau khoảng 32 giây: ACK bị mất, kiểm tra Contact và Record-Route trong 200 và NAT ở hai đầu.',
      'Có 200 mà không nghe tiếng hoặc nghe một chiều: so SDP hai bên, địa chỉ RTP riêng sau NAT và codec được chọn.',
      '200 cho REFER: chờ NOTIFY mang sipfrag để biết kết quả; có Refer-Sub: false thì sẽ không có NOTIFY.',
      '200 cho REGISTER nhưng gọi vào không được: xem danh sách Contact và Expires mà máy chủ trả về.',
    ],
    whatFollows:
      'INVITE: ACK; SUBSCRIBE và REFER: NOTIFY đầu tiên đến ngay, có khi trước cả 200; các method khác: giao dịch kết thúc.',
    useWhen: 'Dùng khi yêu cầu đã được chấp nhận, kể cả REFER và SUBSCRIBE; chỉ MESSAGE nhận để giao sau mới dùng 202.',
  },
  202: {
    title: 'Đã tiếp nhận, chưa hoàn tất',
    description:
      'Yêu cầu đã được nhận để xử lý nhưng việc xử lý chưa xong. Với REFER, bên được chuyển (transferee) chỉ mới đồng ý thử gọi đích chuyển; thành hay bại thì NOTIFY mới cho biết. RFC 7647 nay cấm gửi 202 cho REFER (RFC 6665 cấm với SUBSCRIBE), nhưng bên nhận vẫn phải hiểu nó đúng như 200.',
    whenYouSeeIt:
      'Chủ yếu là câu trả lời cho REFER từ điện thoại, tổng đài đời cũ. Với MESSAGE, 202 vẫn hợp lệ: máy chủ lưu và chuyển tiếp đã nhận tin, chưa chắc đã giao, và không có NOTIFY theo sau. Với SUBSCRIBE kiểu cũ, 202 nghĩa là quyền theo dõi còn chờ duyệt.',
    howToFix: [
      'Đừng coi 202 là chuyển thành công: chờ NOTIFY có Event: refer và đọc dòng trạng thái trong thân message/sipfrag (200 là thành công, từ 300 trở lên là thất bại); giữ cuộc gọi gốc cho tới lúc đó.',
      'Không có NOTIFY trong 32 giây: xem lại trạng thái đăng ký nhận thông báo (subscription), gồm Call-ID, hai tag, id trong Event, và 2xx có kèm Refer-Sub: false hay không.',
      'Kiểm tra đường mạng cho NOTIFY: Contact của REFER có tới được từ phía kia không, NAT, tường lửa hay SBC có nuốt NOTIFY không.',
      'Vẫn không có NOTIFY: tìm INVITE do REFER kích hoạt (theo Replaces, Referred-By, Refer-To); phản hồi cuối của nó là kết quả thật.',
      'Thiết bị do bạn quản lý còn gửi 202 cho REFER hay SUBSCRIBE: nâng cấp để gửi 200; phía nhận không phải sửa gì.',
    ],
    whatFollows:
      'REFER và SUBSCRIBE: NOTIFY đầu tiên phải đến ngay, chậm nhất 32 giây kể từ lúc gửi yêu cầu, và có khi trước cả 202; MESSAGE: không có gì nữa.',
    useWhen: 'Dùng khi máy chủ trung gian nhận MESSAGE để giao sau; với REFER và SUBSCRIBE thì gửi 200.',
  },
  204: {
    title: 'Không có thông báo',
    description:
      'Subscription (đăng ký nhận thông báo) vẫn còn và đã được gia hạn, nhưng trạng thái không đổi so với thẻ nêu trong Suppress-If-Match nên sẽ không có NOTIFY. Chỉ hợp lệ cho SUBSCRIBE trong dialog (RFC 5839).',
    whenYouSeeIt:
      'Khi thiết bị gia hạn subscription có điều kiện để tiết kiệm lưu lượng, thường thấy với presence. Hiếm gặp trong tổng đài thông thường.',
    howToFix: [
      'Không chờ NOTIFY sau 204: bên đăng ký phải dừng Timer N.',
      'Nghi trạng thái đã cũ: gửi lại SUBSCRIBE không kèm Suppress-If-Match để buộc có NOTIFY đầy đủ.',
      'Thấy 204 cho SUBSCRIBE đầu tiên hoặc cho method khác: lỗi của bên trả lời, coi như 200 và báo nhà sản xuất.',
    ],
    whatFollows: 'Không có NOTIFY; header Expires cho biết lần gia hạn kế tiếp.',
    useWhen:
      'Dùng khi gia hạn subscription mà Suppress-If-Match khớp với trạng thái hiện tại; các trường hợp khác trả 200 rồi gửi NOTIFY.',
  },
};
