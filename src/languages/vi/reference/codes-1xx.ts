import type { Code1xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Provisional responses in Vietnamese. */
export const CODES_1XX: Record<Code1xx, CodeText> = {
  100: {
    title: 'Đang xử lý',
    description:
      'Chặng kế tiếp đã nhận yêu cầu và đang lo phần còn lại; máy đích chưa chắc đã biết có cuộc gọi. Tác dụng chính là làm bên gửi ngừng gửi lại INVITE. Proxy có trạng thái (stateful) không chuyển tiếp mã này, nên mỗi chặng có 100 của riêng mình.',
    whenYouSeeIt:
      'Vài mili giây sau INVITE, ở hầu hết các chặng. Có 100 rồi im lặng nghĩa là chặng kế tiếp vẫn sống và sự cố nằm ở phía sau nó. Trong thân NOTIFY, dòng 100 nghĩa là cuộc chuyển đã bắt đầu mà chưa có kết quả.',
    howToFix: [
      'Có phản hồi cuối theo sau thì không có gì phải sửa.',
      'Chỉ có 100 rồi thôi: hỏi thiết bị đã trả 100 xem nó chuyển cuộc gọi đi đâu; lỗi nằm ở phía sau nó.',
      'INVITE bị gửi lại (sau 0,5, 1,5 và 3,5 giây): tìm vì sao 100 không tới: địa chỉ và cổng trong Via (received, rport), NAT, tường lửa.',
      '100 trả lời ngay REFER, BYE hay yêu cầu khác INVITE qua UDP: nâng cấp stack đó; RFC 4320 chỉ cho gửi sau 3,5 giây (với giá trị mặc định).',
    ],
    whatFollows: 'Một phản hồi tạm thời khác (180, 183) rồi đến phản hồi cuối; 100 không được ACK và không tạo dialog.',
    useWhen:
      'Dùng khi phản hồi cuối cho INVITE có thể chậm hơn 200 ms và máy đích chưa đổ chuông; đã đổ chuông thì gửi 180 hoặc 183.',
  },
  180: {
    title: 'Đang đổ chuông',
    description:
      'Máy của người được gọi đã nhận INVITE và đang báo chuông. To tag trong phản hồi này tạo ra một dialog sớm (early dialog); mỗi To tag khác nhau là một máy khác đang đổ chuông do cuộc gọi rẽ nhánh (fork).',
    whenYouSeeIt:
      'Giữa INVITE và phản hồi cuối của cuộc gọi bình thường. Khi phân tích từ chối, 180 là bằng chứng cuộc gọi đã tới máy: 603 sau vài giây đổ chuông thường do con người bấm, còn 603 tức thì không có 180 thì nghi mạng chặn.',
    howToFix: [
      'Người gọi không nghe gì: 180 không kèm SDP thì máy gọi phải tự phát hồi chuông; có SDP thì kiểm tra RTP của âm thanh sớm (early media).',
      'Đổ chuông mãi, hoặc rồi ra 408 hay 480: xem thời gian chờ nhấc máy, hộp thư thoại ở phía được gọi và Timer C (hơn 3 phút) của proxy.',
      '180 có RSeq và Require: 100rel mà cứ lặp lại: tìm vì sao PRACK (RFC 3262) của nó thiếu hoặc bị từ chối.',
      '180 trả lời yêu cầu khác INVITE (REFER, NOTIFY): sửa stack đã gửi nó; ở đó chỉ được dùng 100.',
    ],
    whatFollows: 'Phản hồi cuối của INVITE (200 khi nhấc máy, 486, 603, 480…), hoặc CANCEL của người gọi rồi 487.',
    useWhen:
      'Dùng khi máy đích thực sự đang báo chuông; chỉ để mở âm thanh sớm hay lời thông báo thì gửi 183, chuyển tiếp thì 181, xếp hàng thì 182.',
  },
  181: {
    title: 'Cuộc gọi đang được chuyển tiếp',
    description:
      'Cuộc gọi đang được chuyển tiếp (call forward) sang đích khác và bên gọi được báo để biết. Đây chỉ là thông tin: bên gọi không phải làm gì, vì chính thiết bị phía sau thực hiện việc chuyển.',
    whenYouSeeIt:
      'Máy đích đặt chuyển tiếp khi bận, khi không trả lời hoặc vô điều kiện. Sau nó thường có 180 hay 183 từ máy khác, với To tag khác; History-Info hoặc Diversion cho biết ai đã chuyển đi đâu.',
    howToFix: [
      'Cuộc gọi đến nhầm người: đọc History-Info hoặc Diversion trong INVITE được chuyển tiếp, và sửa cài đặt chuyển tiếp của người nêu ở đó.',
      'Nhiều 181 nối nhau tới khi có 482, 483 hoặc hết giờ: hai máy chuyển tiếp sang nhau, hãy phá vòng.',
      'Nhà mạng từ chối cuộc gọi được chuyển tiếp: xem số chuyển tiếp có được gửi kèm và có thuộc tài khoản của bạn không.',
    ],
    whatFollows: 'Phản hồi tạm thời từ đích mới (180, 183) rồi phản hồi cuối của đích đó.',
    useWhen:
      'Dùng khi máy chủ tự chuyển tiếp cuộc gọi và muốn báo cho bên gọi; muốn bên gọi tự gọi lại địa chỉ khác thì gửi 302.',
  },
  182: {
    title: 'Đang xếp hàng chờ',
    description:
      'Đích đang bận nhưng thay vì từ chối đã đưa cuộc gọi vào hàng đợi. Cụm chữ sau mã có thể ghi vị trí trong hàng và mã này có thể được gửi nhiều lần để cập nhật.',
    whenYouSeeIt:
      'Gọi vào tổng đài chăm sóc khách hàng (ACD) khi mọi điện thoại viên đều bận. Nhiều tổng đài không gửi 182 mà trả 183 hoặc 200 rồi phát nhạc chờ.',
    howToFix: [
      'Người gọi bỏ máy khi đang chờ: nhấc máy, hoặc gửi 183 kèm lời thông báo; nhiều điện thoại không hiện gì khi nhận 182.',
      'INVITE kết thúc bằng 408 hoặc CANCEL sau khoảng ba phút: lặp lại một phản hồi tạm thời mỗi phút để proxy không hết Timer C.',
      'Không ai được nối: kiểm tra điện thoại viên đang đăng nhập của hàng đợi.',
    ],
    whatFollows: 'Thêm các 182 khác, rồi 180 khi có người rảnh, cuối cùng là 200 hoặc một mã lỗi như 480.',
    useWhen:
      'Dùng khi cuộc gọi được giữ trong hàng đợi chờ phục vụ; không cho chờ thì trả 480 kèm Retry-After, chỉ máy này bận thì 486.',
  },
  183: {
    title: 'Cuộc gọi đang tiến triển',
    description:
      'Báo tiến triển mà không khẳng định máy đích đang đổ chuông. Công dụng thường gặp nhất là mang SDP để bên gọi nghe âm thanh sớm (early media): hồi chuông thật, nhạc chờ hoặc lời thông báo của nhà mạng. Mã tạm thời lạ cũng được hiểu như 183.',
    whenYouSeeIt:
      'Gọi qua gateway PSTN hoặc trunk nhà mạng. Lời thông báo “thuê bao không liên lạc được” thường phát trong 183 rồi mới có mã lỗi (480, 503), nên header Reason (Q.850) của 183 có khi mới là nguyên nhân thật. Thiết bị trả 608 cũng dùng 183 (có RSeq) để phát lời thông báo cho bên gọi kiểu cũ.',
    howToFix: [
      'Người gọi không nghe gì: xem có SDP không, địa chỉ trong đó có tới được không, và tường lửa có cho media qua trước 200 không.',
      'Sau đó cuộc gọi hỏng: đọc header Reason (cause Q.850) của 183 trước; nó gần lỗi thật hơn mã cuối.',
      '183 có Require: 100rel: xem PRACK có được gửi và có 200 của nó không; thiếu thì bên gửi bỏ cuộc sau 32 giây.',
      'Nghe hồi chuông lẫn lời thông báo, hoặc early media của nhiều nhánh: cho bên gọi ưu tiên media nhận được, hoặc chỉ để một nhánh gửi.',
    ],
    whatFollows: 'PRACK nếu có yêu cầu 100rel, có thể UPDATE, rồi 180 hoặc phản hồi cuối.',
    useWhen:
      'Dùng khi cần mở media sớm hoặc báo tiến triển mà máy đích chưa báo chuông; máy đang báo chuông thì gửi 180, chưa biết gì thì gửi 100.',
  },
  199: {
    title: 'Dialog sớm đã kết thúc',
    description:
      'Một nhánh của cuộc gọi rẽ nhánh (fork) đã thất bại, nên dialog sớm ứng với To tag trong phản hồi không còn nữa. Header Reason ghi mã cuối đã kết thúc nhánh đó; INVITE và các nhánh khác vẫn tiếp tục.',
    whenYouSeeIt:
      'Gọi số rẽ nhánh ra nhiều máy, khi bên gọi có khai báo Supported: 199. Proxy gửi 199 ngay lúc một máy từ chối, trong lúc máy khác còn đổ chuông.',
    howToFix: [
      'Không coi là lỗi cuộc gọi: chờ phản hồi cuối của INVITE.',
      'Một máy của người dùng luôn rớt: đọc header Reason; mã ở đó (486, 603, 480) là phản hồi của máy đó.',
      'Bên gọi bỏ cả cuộc khi nhận 199: sửa bên gọi; chỉ được giải phóng media và trạng thái của đúng dialog sớm đó.',
      'Bên gọi không khai 199 trong Supported mà vẫn nhận: sửa proxy đã tạo ra nó; RFC 6228 cấm điều này.',
    ],
    whatFollows: 'Phản hồi của các nhánh còn lại và cuối cùng là đúng một kết quả cho INVITE.',
    useWhen:
      'Dùng khi proxy rẽ nhánh biết chắc một dialog sớm không còn nữa mà chưa thể trả mã cuối cho bên gọi, và bên gọi có hỗ trợ 199.',
  },
};
