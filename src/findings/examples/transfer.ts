// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const TRANSFER_EXAMPLES: RuleExamples = {
  "transfer/no-notify": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert accepted the REFER (202 Accepted) and never reported: no NOTIFY, and no call to carl in this trace",
        "howToFix": [
          "Make the transferee send a NOTIFY at once after accepting (RFC 3515 §2.4.4), and the final one when the target has answered.",
          "Check that no SBC or firewall drops NOTIFY (Event: refer) towards the transferor.",
          "Treat the transfer as unknown, not as done: keep the original call until a NOTIFY says otherwise."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER (202 Accepted) rồi không báo gì: không có NOTIFY, và bản ghi này không có cuộc gọi nào tới carl",
        "howToFix": [
          "Sửa bên được chuyển: gửi NOTIFY ngay sau khi chấp nhận REFER (RFC 3515 §2.4.4), và NOTIFY cuối khi đích chuyển đã trả lời.",
          "Kiểm tra SBC hoặc tường lửa có chặn NOTIFY (Event: refer) về phía bên chuyển cuộc gọi không.",
          "Coi cuộc chuyển là chưa rõ kết quả chứ không phải đã xong: giữ cuộc gọi gốc cho tới khi NOTIFY cho biết kết quả."
        ]
      }
    }
  }
};
