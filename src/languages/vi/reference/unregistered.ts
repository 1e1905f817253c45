import type { UnregisteredCode } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Codes outside the IANA registry, in Vietnamese. */
export const UNREGISTERED: Record<UnregisteredCode, CodeText> = {
  303: {
    title: 'Xem địa chỉ khác (mã cũ)',
    description: 'Mã chuyển hướng của RFC 2543 năm 1999, RFC 3261 đã bỏ. Bên nhận xử lý như 300.',
    whenYouSeeIt: 'Chỉ từ thiết bị rất cũ hoặc phần mềm tự viết theo kiểu HTTP.',
    howToFix: [
      'Cho máy chủ chuyển hướng gửi 302 kèm Contact thay cho mã này.',
      'Cho tới lúc đó, xem bên gọi có thử các địa chỉ trong Contact như với mọi 3xx không.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi yêu cầu mới tới Contact.',
    useWhen: 'Không dùng trong hệ thống mới; chuyển hướng tạm thời thì gửi 302.',
  },
  409: {
    title: 'Xung đột (mã cũ)',
    description: 'Mã của RFC 2543 mà RFC 3261 đã bỏ năm 2002, từng báo hai đăng ký mâu thuẫn. Bên nhận xử lý như 400.',
    whenYouSeeIt: 'Registrar đời cũ, hoặc ứng dụng mượn mã HTTP để báo trùng tài khoản hay hội nghị.',
    howToFix: [
      'Đọc cụm chữ sau mã và nhật ký của máy đã trả lời để biết cái gì bị trùng.',
      'Xoá đăng ký cũ của tài khoản rồi đăng ký lại.',
      'Yêu cầu nhà sản xuất đổi sang mã có trong chuẩn.',
    ],
    whatFollows: 'ACK nếu là INVITE; không có bước tự động tiếp theo.',
    useWhen:
      'Không dùng trong hệ thống mới; hãy gửi 400 kèm cụm chữ rõ ràng, 500 khi sai thứ tự, 491 khi hai bên đụng nhau.',
  },
  411: {
    title: 'Thiếu độ dài nội dung (mã cũ)',
    description:
      'Mã của RFC 2543 mà RFC 3261 đã bỏ năm 2002, nghĩa là yêu cầu thiếu Content-Length. Bên nhận xử lý như 400.',
    whenYouSeeIt: 'Thiết bị cũ khi nhận bản tin có thân mà không có Content-Length, nhất là qua TCP.',
    howToFix: [
      'Thêm Content-Length đúng ở bên gửi; qua TCP, header này là bắt buộc.',
      'Kiểm tra SBC hoặc ALG có xoá Content-Length không.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại sau khi thêm Content-Length.',
    useWhen: 'Không dùng trong hệ thống mới; thiếu Content-Length thì gửi 400.',
  },
  476: {
    title: 'Không phân giải được đích (mã của proxy)',
    description:
      'Mã nội bộ của mô-đun tm trong OpenSIPS và Kamailio: proxy không tìm ra địa chỉ của chặng kế tiếp. Không có trong chuẩn; bên nhận xử lý như 400.',
    whenYouSeeIt: 'Domain trong Request-URI hoặc Route không có bản ghi DNS, hoặc URI hỏng.',
    howToFix: [
      'Từ chính máy proxy, thử phân giải NAPTR, SRV, A của host trong Request-URI và Route.',
      'Sửa domain của trunk hoặc thêm bản ghi DNS.',
      'Đổi mã này thành mã chuẩn trong kịch bản trước khi trả ra ngoài.',
    ],
    whatFollows: 'ACK nếu là INVITE; yêu cầu chưa hề rời proxy.',
    useWhen: 'Chỉ dùng trong kịch bản proxy; trả ra ngoài thì 404 nếu địa chỉ sai, 503 nếu máy chủ không tới được.',
  },
  477: {
    title: 'Gửi đi thất bại (mã của proxy)',
    description:
      'Mã nội bộ của mô-đun tm: proxy đã có địa chỉ nhưng gửi không được. Không có trong chuẩn; bên nhận xử lý như 400.',
    whenYouSeeIt:
      'Kết nối TCP/TLS bị từ chối hoặc đứt, lỗi chứng chỉ TLS, sai cổng; máy dùng WebSocket đã ngắt mà đăng ký vẫn còn.',
    howToFix: [
      'Thử nối TCP/TLS từ proxy tới chặng kế tiếp; kiểm tra tường lửa và cổng.',
      'Xem nhật ký TLS: chứng chỉ, phiên bản, tên máy chủ.',
      'Máy sau NAT dùng TCP: proxy phải gửi lại trên kết nối mà máy đã mở, không mở kết nối mới.',
    ],
    whatFollows: 'ACK nếu là INVITE; proxy có thể thử đích dự phòng trong kịch bản.',
    useWhen:
      'Chỉ dùng trong kịch bản proxy; trả ra ngoài thì 503 sau khi thử đích khác, hoặc 480 khi máy đã mất kết nối.',
  },
  478: {
    title: 'Không rõ chặng kế tiếp (mã của proxy)',
    description:
      'Mã nội bộ của mô-đun tm trong Kamailio: không xác định được nơi gửi cho chặng kế tiếp. Không có trong chuẩn; bên nhận xử lý như 400.',
    whenYouSeeIt:
      'Host trong Contact hay Refer-To chỉ có nghĩa ở nơi khác (tên nội bộ, đuôi “.invalid”) nên proxy không phân giải được. Trong cuộc chuyển, đó là mạng trả lời chứ không phải đích chuyển.',
    howToFix: [
      'Xem host trong Request-URI: tên nội bộ, sai chính tả hay .invalid là lỗi của bên đã đưa ra nó.',
      'Khi chuyển cuộc gọi: gửi Refer-To mà phía bên được chuyển tới được: domain của trunk hoặc registrar, không phải tên máy nội bộ của điện thoại.',
      'Kiểm tra các bản ghi A, AAAA, SRV và NAPTR mà proxy hỏi.',
    ],
    whatFollows: 'ACK nếu là INVITE; yêu cầu chưa tới đích.',
    useWhen: 'Chỉ dùng trong kịch bản proxy; trả ra ngoài thì đổi thành 404, hoặc 503 khi chính DNS hỏng.',
  },
  479: {
    title: 'URI không xử lý được (mã của proxy)',
    description:
      'Mã nội bộ của Kamailio: Request-URI hoặc Route có dạng proxy không dùng được. Không có trong chuẩn; bên nhận xử lý như 400.',
    whenYouSeeIt: 'URI thiếu host, sai ký tự, hoặc bị kịch bản viết lại hỏng.',
    howToFix: [
      'Kiểm tra Request-URI và Route: thiếu ngoặc, khoảng trắng, cổng sai, ký tự chưa escape.',
      'Tắt SIP ALG trên router của bên gửi.',
      'So với Contact trong các bản tin trước của cùng dialog; để proxy trả 400 hoặc 416 cho URI hỏng.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại với URI đã sửa.',
    useWhen: 'Chỉ dùng trong kịch bản proxy; trả ra ngoài thì 400, loại URI lạ thì 416.',
  },
  666: {
    title: 'Không mong muốn (bản nháp của 607)',
    description:
      'Số dùng trong các bản nháp của RFC 8197 trước khi 607 được ấn định; nghĩa như 607. Máy không biết mã này xử lý như 600.',
    whenYouSeeIt: 'Phần mềm làm theo bản nháp trước năm 2017.',
    howToFix: [
      'Hiểu như 607: người được gọi không muốn cuộc gọi này, đừng gọi lại.',
      'Cập nhật bên gửi để dùng 607.',
      'Proxy, SBC: đổi 666 thành 607 khi đi qua nếu chưa nâng cấp được.',
    ],
    whatFollows: 'Bên gọi gửi ACK; các nhánh khác bị CANCEL như mọi 6xx.',
    useWhen: 'Không dùng nữa; hãy gửi 607.',
  },
};
