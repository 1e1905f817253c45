import type { Code3xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Redirections in Vietnamese. */
export const CODES_3XX: Record<Code3xx, CodeText> = {
  300: {
    title: 'Có nhiều lựa chọn',
    description:
      'Địa chỉ được gọi ứng với nhiều nơi khác nhau và bên gọi phải tự chọn. Các lựa chọn nằm trong Contact. Mọi mã 3xx lạ đều được xử lý như 300.',
    whenYouSeeIt:
      'Máy chủ chuyển hướng trả về danh sách máy của một người, hoặc hệ thống LCR trả danh sách trunk cho SBC tự chọn. Điện thoại thường không hỏi người dùng mà thử lần lượt theo giá trị q.',
    howToFix: [
      'Xem INVITE tiếp theo có đi tới một địa chỉ trong Contact không; nếu không thì bên gọi hoặc SBC chưa bật xử lý 3xx.',
      'Thứ tự thử không như ý: chỉnh tham số q của từng Contact trên máy chủ chuyển hướng.',
      'Không có Contact: sửa máy chủ chuyển hướng, vì bên gọi không có gì để thử.',
    ],
    whatFollows: 'ACK (nếu là INVITE), rồi yêu cầu mới tới một trong các Contact.',
    useWhen: 'Dùng khi có nhiều đích và để bên gọi chọn; chỉ có một đích thì gửi 301 hoặc 302.',
  },
  301: {
    title: 'Đã chuyển địa chỉ vĩnh viễn',
    description:
      'Người dùng không còn ở địa chỉ này; địa chỉ mới nằm trong Contact và nên được lưu thay cho địa chỉ cũ trong danh bạ hay cấu hình.',
    whenYouSeeIt:
      'Sau khi đổi đầu số hoặc đổi domain. Gateway cũng sinh ra 301 khi PSTN báo Q.850 22 (số đã đổi) kèm số mới.',
    howToFix: [
      'Cập nhật danh bạ, phím gọi nhanh, bảng định tuyến và trunk sang địa chỉ trong Contact để khỏi đi vòng.',
      'Cuộc gọi dừng ở đây: bật xử lý chuyển hướng trên tổng đài gọi, hoặc để proxy của nó tự gọi theo Contact.',
      'Contact dẫn ngược về chỗ cũ: sửa quy tắc chuyển hướng trước khi nó thành vòng lặp (482 hoặc 483).',
    ],
    whatFollows: 'ACK (nếu là INVITE), rồi yêu cầu mới tới Contact; các cuộc sau nên đi thẳng địa chỉ mới.',
    useWhen: 'Dùng khi địa chỉ đổi hẳn; chỉ đổi tạm thời thì gửi 302, đổi mà không biết địa chỉ mới thì 410.',
  },
  302: {
    title: 'Tạm chuyển sang địa chỉ khác',
    description:
      'Hãy gọi lại tới địa chỉ trong Contact, chỉ cho lần này hoặc trong thời hạn Expires. Đây là cách điện thoại tự làm chuyển tiếp cuộc gọi; nó không phải chuyển cuộc gọi bằng REFER.',
    whenYouSeeIt:
      'Người dùng đặt chuyển tiếp ngay trên điện thoại, hoặc bấm chuyển khi máy đang đổ chuông (deflect). Proxy có thể tự gọi tiếp tới Contact, khi đó bên gọi không thấy 302.',
    howToFix: [
      'Cuộc gọi dừng ở 302: bật xử lý chuyển hướng trên tổng đài hoặc trunk, nhớ xét quyền gọi và bên chịu cước của đích mới.',
      'Contact mang địa chỉ IP nội bộ hoặc số máy lẻ mà bên gọi không tới được: để tổng đài xử lý 302 thay vì đẩy ra trunk.',
      'Không ai đặt chuyển tiếp: kiểm tra cài đặt DND, chuyển tiếp trên chính điện thoại.',
      'Quay vòng 302: tìm hai máy chuyển tiếp sang nhau, đối chiếu Diversion và History-Info.',
    ],
    whatFollows: 'ACK (nếu là INVITE), rồi INVITE mới tới Contact, thường giữ Call-ID và From tag và tăng CSeq.',
    useWhen:
      'Dùng khi muốn bên gọi tự gọi đích khác lần này; chuyển hẳn thì gửi 301, máy chủ tự chuyển tiếp và chỉ báo tin thì gửi 181.',
  },
  305: {
    title: 'Phải đi qua proxy',
    description:
      'Riêng yêu cầu này phải gửi lại qua proxy ghi trong Contact. Chỉ UAS mới được phát 305; proxy phát ra mã này là sai chuẩn.',
    whenYouSeeIt: 'Rất hiếm: máy đích chỉ nhận cuộc gọi đi qua proxy của mình và bị gọi thẳng bằng IP.',
    howToFix: [
      'Đặt địa chỉ trong Contact làm outbound proxy cho đích này.',
      'Mã do proxy hay SBC sinh ra: báo đơn vị vận hành; RFC 3261 chỉ dành 305 cho máy cuối.',
      'Contact là địa chỉ riêng: xin địa chỉ công cộng; từ ngoài không ai tới được.',
    ],
    whatFollows: 'ACK (nếu là INVITE), rồi đúng yêu cầu đó được gửi lại qua proxy chỉ định.',
    useWhen: 'Dùng khi UAS chỉ nhận yêu cầu qua proxy của mình; chuyển sang đích khác thì dùng 302.',
  },
  380: {
    title: 'Có dịch vụ thay thế',
    description:
      'Cuộc gọi không thực hiện được theo cách này nhưng có dịch vụ khác thay thế, được mô tả trong thân bản tin chứ không phải trong Contact.',
    whenYouSeeIt:
      'Chủ yếu trong mạng IMS: mạng nhận ra số khẩn cấp và bảo điện thoại gọi lại theo thủ tục khẩn cấp. Ngoài IMS gần như không gặp.',
    howToFix: [
      'Đọc thân bản tin để biết dịch vụ thay thế; máy không hiểu thân này thì cuộc gọi dừng tại đây.',
      'Số khẩn cấp: kiểm tra danh sách số khẩn cấp trên máy và việc máy có gọi lại theo thủ tục khẩn cấp không.',
      'Số thường mà bị 380: kiểm tra bảng nhận dạng số khẩn cấp của mạng.',
    ],
    whatFollows: 'ACK (nếu là INVITE), rồi bên gọi khởi tạo một cuộc mới theo dịch vụ được chỉ dẫn, hoặc dừng.',
    useWhen: 'Dùng khi phải đổi loại dịch vụ chứ không chỉ đổi địa chỉ; chỉ đổi địa chỉ thì 302.',
  },
};
