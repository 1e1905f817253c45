import type { UndeliveredWords } from '../../../findings/undelivered.ts';

export const UNDELIVERED: UndeliveredWords = {
  says: {
    'port-unreachable': (by, to) => `${by} báo bằng ICMP rằng không có gì nghe ở ${to} (port unreachable)`,
    'protocol-unreachable': (by, to) => `${by} báo bằng ICMP rằng ${to} không dùng UDP (protocol unreachable)`,
    'host-unreachable': (by, to) => `${by} báo bằng ICMP rằng không tới được máy của ${to} (host unreachable)`,
    'network-unreachable': (by, to) => `${by} báo bằng ICMP rằng không có đường tới ${to} (network unreachable)`,
    prohibited: (by, to) => `${by} báo bằng ICMP rằng bộ lọc không cho gói tới ${to} (administratively prohibited)`,
    'too-big': (by, to) => `${by} báo bằng ICMP rằng gói quá lớn trên đường tới ${to} (fragmentation needed)`,
    'ttl-exceeded': (by, to) => `${by} báo bằng ICMP rằng gói tới ${to} đi qua quá nhiều bộ định tuyến (TTL exceeded)`,
    'fragments-lost': (by, to) =>
      `${by} báo bằng ICMP rằng một số mảnh của gói tới ${to} không bao giờ tới (reassembly time exceeded)`,
  },
  times: (count) => `, ${count} lần`,
  others: (places) => `; ICMP cũng từ chối bản tin gửi tới ${places}`,
  fix: {
    'port-unreachable': (_, to) => `Khởi động dịch vụ phải nghe ở ${to}, hoặc gửi tới đúng cổng của nó.`,
    'protocol-unreachable': (_, to) => `Xem ${to} có đúng là máy cần gọi không; thử TCP.`,
    'host-unreachable': (_, to) => `Xem máy của ${to} có bật và nối mạng không, địa chỉ có đúng không.`,
    'network-unreachable': (by, to) => `Sửa tuyến tới ${to} trên ${by}.`,
    prohibited: (by, to) => `Cho phép UDP tới ${to} trong bộ lọc của ${by}.`,
    'too-big': (by) => `Cho bên gửi dùng TCP, hoặc làm bản tin nhỏ hơn MTU mà ${by} báo.`,
    'ttl-exceeded': (by, to) => `Tìm vòng lặp định tuyến ở ${by} trên đường tới ${to}.`,
    'fragments-lost': () => 'Tìm nơi làm rơi mảnh trên đường (tường lửa, NAT), hoặc dùng TCP cho bản tin lớn.',
  },
};
