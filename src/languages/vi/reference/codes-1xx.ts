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
      'Bản thân 100 không có gì phải sửa: hãy tìm phản hồi tiếp theo cùng branch và CSeq.',
      'Sau 100 không còn gì: bắt gói ở phía ra của thiết bị đã trả 100 để xem nó gửi INVITE đi tiếp đến đâu.',
      'Đã có 100 mà INVITE vẫn bị gửi lại: kiểm tra 100 có về đúng địa chỉ và cổng ghi trong Via (received, rport) không, hay bị NAT, tường lửa chặn.',
      'Thiết bị trả 100 gần như tức thì cho REFER hay yêu cầu khác INVITE qua UDP: báo nhà sản xuất, RFC 4320 bắt chờ Timer E lên tới T2 (khoảng 3,5 giây với giá trị mặc định).',
    ],
    whatFollows: 'Một phản hồi tạm thời khác (180, 183) rồi đến phản hồi cuối; 100 không được ACK và không tạo dialog.',
    useWhen:
      'Dùng khi chưa trả lời được ngay và cần bên gửi ngừng gửi lại INVITE, còn máy đích chưa đổ chuông; đã đổ chuông thì gửi 180.',
  },
  180: {
    title: 'Đang đổ chuông',
    description:
      'Máy của người được gọi đã nhận INVITE và đang báo chuông. To tag trong phản hồi này tạo ra một dialog sớm (early dialog); mỗi To tag khác nhau là một máy khác đang đổ chuông do cuộc gọi rẽ nhánh (fork).',
    whenYouSeeIt:
      'Giữa INVITE và phản hồi cuối của cuộc gọi bình thường. Khi phân tích từ chối, 180 là bằng chứng cuộc gọi đã tới máy: 603 sau vài giây đổ chuông thường do con người bấm, còn 603 tức thì không có 180 thì nghi mạng chặn.',
    howToFix: [
      'Người gọi không nghe hồi chuông: 180 không kèm SDP thì máy gọi tự phát hồi chuông; có SDP thì kiểm tra luồng RTP của âm thanh sớm (early media).',
      'Đổ chuông mãi rồi ra 408 hoặc 480: xem thời gian chờ nhấc máy, hộp thư thoại và Timer C của proxy.',
      'Có Require: 100rel và RSeq mà không thấy PRACK: bên gọi hoặc SBC ở giữa chưa hỗ trợ RFC 3262.',
      '180 xuất hiện để trả lời REFER hay NOTIFY: lỗi của bên trả lời, vì ngoài INVITE chỉ được dùng 100.',
    ],
    whatFollows: 'Phản hồi cuối của INVITE (200 khi nhấc máy, 486, 603, 480…), hoặc CANCEL của người gọi rồi 487.',
    useWhen:
      'Dùng khi máy đích thực sự đang báo chuông; chỉ để mở đường cho âm thanh sớm hay báo tiến triển thì gửi 183.',
  },
  181: {
    title: 'Cuộc gọi đang được chuyển tiếp',
    description:
      'Cuộc gọi đang được chuyển tiếp (call forward) sang đích khác và bên gọi được báo để biết. Đây chỉ là thông tin: bên gọi không phải làm gì, vì chính phần tử phía sau thực hiện việc chuyển.',
    whenYouSeeIt:
      'Máy đích đặt chuyển tiếp khi bận, khi không trả lời hoặc vô điều kiện. Sau nó thường có 180 hay 183 từ máy khác, với To tag khác; History-Info hoặc Diversion cho biết ai đã chuyển đi đâu.',
    howToFix: [
      'Cuộc gọi đến nhầm người: xem cài đặt chuyển tiếp của số bị gọi trên tổng đài và trên chính điện thoại.',
      'Lần theo History-Info hoặc Diversion để dựng lại chuỗi chuyển tiếp.',
      'Sau 181 cuộc gọi quay vòng hoặc kết thúc bằng 482, 483: tìm hai máy đặt chuyển tiếp sang nhau.',
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
      'Người gọi chờ quá lâu: kiểm tra số điện thoại viên đăng nhập và thời gian chờ tối đa của hàng đợi.',
      'Cuộc gọi trong hàng bị cắt bằng 408: tăng Timer C trên các proxy ở giữa, hoặc cho máy chủ hàng đợi gửi lại 182 trước khi hết hạn.',
      'Người gọi không nghe gì: 182 thường không có media; nếu cần nhạc chờ thì cho hàng đợi gửi 183 kèm SDP.',
    ],
    whatFollows: 'Thêm các 182 khác, rồi 180 khi có người rảnh, cuối cùng là 200 hoặc một mã lỗi.',
    useWhen: 'Dùng khi cuộc gọi được giữ trong hàng đợi chờ phục vụ; không có hàng đợi thì trả 486.',
  },
  183: {
    title: 'Cuộc gọi đang tiến triển',
    description:
      'Báo tiến triển mà không khẳng định máy đích đang đổ chuông. Công dụng thường gặp nhất là mang SDP để bên gọi nghe âm thanh sớm (early media): hồi chuông thật, nhạc chờ hoặc lời thông báo của nhà mạng. Mã tạm thời lạ cũng được hiểu như 183.',
    whenYouSeeIt:
      'Gọi qua gateway PSTN hoặc trunk nhà mạng. Lời thông báo “thuê bao không liên lạc được” thường phát trong 183 rồi mới có mã lỗi, nên header Reason (Q.850) của 183 có khi mới là nguyên nhân thật. Thiết bị trả 608 cũng dùng 183 (có RSeq) để phát lời thông báo cho bên gọi kiểu cũ.',
    howToFix: [
      'Không nghe tiếng trước khi nhấc máy: kiểm tra SDP của 183, địa chỉ RTP sau NAT và việc SBC có mở luồng media trước 200 không.',
      'Có Require: 100rel: phải thấy PRACK và 200 của PRACK; thiếu thì bật 100rel ở bên gọi hoặc tắt ở gateway.',
      'Cuộc gọi hỏng sau 183: đọc Reason trong 183 và nghe lại RTP trước khi kết luận theo mã cuối.',
      'Nghe hai thứ tiếng chồng nhau: nhiều nhánh cùng gửi early media, hãy chỉ để một nhánh hoặc nhờ SBC lọc.',
    ],
    whatFollows: 'PRACK nếu có yêu cầu 100rel, có thể UPDATE, rồi 180 hoặc phản hồi cuối.',
    useWhen:
      'Dùng khi cần mở media sớm hoặc báo tiến triển mà máy đích chưa báo chuông; máy đang báo chuông thì gửi 180.',
  },
  199: {
    title: 'Dialog sớm đã kết thúc',
    description:
      'Một nhánh của cuộc gọi rẽ nhánh (fork) đã thất bại, nên dialog sớm ứng với To tag trong phản hồi không còn nữa. Header Reason ghi mã cuối đã kết thúc nhánh đó; INVITE và các nhánh khác vẫn tiếp tục.',
    whenYouSeeIt:
      'Gọi số rẽ nhánh ra nhiều máy, khi bên gọi có khai báo Supported: 199. Proxy gửi 199 ngay lúc một máy từ chối, trong lúc máy khác còn đổ chuông.',
    howToFix: [
      'Không coi là lỗi cuộc gọi: chỉ giải phóng media và tài nguyên của đúng dialog sớm mang To tag đó.',
      'Đọc Reason để biết nhánh kết thúc vì mã gì (486, 603, 480…) rồi xử lý theo mã ấy.',
      'Bên gọi huỷ cả cuộc khi nhận 199: sửa bên gọi, vì INVITE vẫn ở trạng thái Proceeding.',
      'Nhận 199 dù INVITE không khai Supported: 199: báo lỗi phía gửi, RFC 6228 cấm điều này.',
    ],
    whatFollows: 'Phản hồi của các nhánh còn lại và cuối cùng là đúng một kết quả cho INVITE.',
    useWhen:
      'Dùng khi proxy rẽ nhánh biết chắc một dialog sớm không còn nữa mà chưa thể trả mã cuối cho bên gọi, và bên gọi có hỗ trợ 199.',
  },
};
