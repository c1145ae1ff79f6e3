/** What a sentence may need; a missing one reads as empty. */
export type Params = Readonly<Record<string, string>>;
export type Sentence = (params: Params) => string;

/** The cause in brackets, where there is one. */
export const why = ({ cause }: Params): string => (cause ? ` (${cause})` : '');

const vi = {
  legal: 'Dữ liệu minh họa, không có giá trị pháp lý',
  dismiss: 'Đóng thông báo',
  retry: 'Tải lại',
  unknown: (p: Params) => `Có lỗi xảy ra${why(p)}. Hãy tải lại trang.`,
  sentences: {
    loading: (p) => `Đang tải ${p.what || 'dữ liệu'}…`,
    'layer-failed': (p) =>
      `Không tải được lớp “${p.vi || p.layer}”${why(p)}. Các lớp khác vẫn dùng được; hãy bấm “Tải lại” hoặc ẩn lớp này.`,
    'basemap-failed': (p) =>
      `Không tải được bản đồ nền${why(p)}. Các lớp quy hoạch vẫn hiển thị đúng vị trí.`,
    'no-webgl': () =>
      'Trình duyệt này không vẽ được bản đồ (WebGL bị tắt hoặc không có). Bảng quỹ đất, tìm kiếm và tra cứu vẫn dùng được; để xem bản đồ, hãy bật tăng tốc phần cứng hoặc dùng trình duyệt khác.',
    'link-unreadable': (p) =>
      `Liên kết có phần không đọc được (${p.parts ?? '?'}): phần đó mở theo mặc định. Hãy xin lại liên kết từ người gửi.`,
    'link-unknown-layers': (p) =>
      `Đường dẫn nhắc đến lớp không có trong bộ dữ liệu này: ${p.layers}. Phần còn lại của đường dẫn vẫn được mở.`,
    'link-other-catalogue': (p) =>
      `Đường dẫn này thuộc bộ dữ liệu khác (“${p.catalogue}”). Đang hiển thị bộ dữ liệu hiện có với thiết lập mặc định.`,
    'catalogue-failed': (p) =>
      `Không tải được danh mục ${p.url}${why(p)}. Hãy kiểm tra kết nối rồi tải lại trang.`,
    'catalogue-invalid': (p) =>
      `Danh mục ${p.url} có ${p.count} chỗ sai nên chưa mở được: ${p.problemsVi}. Hãy sửa tệp rồi tải lại trang.`,
    'engine-failed': (p) => `Bộ tính không chạy được${why(p)}. Hãy thử lại; nếu vẫn lỗi, hãy tải lại trang.`,
    'fund-failed': (p) => `Không tính được quỹ đất${why(p)}. Hãy thử lại hoặc chọn phạm vi khác.`,
    'fund-not-set-up': () =>
      'Bộ dữ liệu không có số liệu để tính quỹ đất cho giai đoạn này. Hãy chọn giai đoạn khác.',
    'fund-no-unit': () => 'Không có đơn vị này trong bộ dữ liệu. Hãy chọn đơn vị khác.',
    'inspect-failed': (p) => `Không tra cứu được vị trí này${why(p)}. Hãy thử lại.`,
    'search-failed': (p) => `Chưa tìm được${why(p)}. Hãy kiểm tra kết nối rồi thử lại.`,
    'nothing-found': (p) => `Không tìm thấy “${p.query}”. Hãy thử tên ngắn hơn hoặc tên trước sáp nhập.`,
    'element-failed': (p) => `Không tải được hình của mô hình không gian${why(p)}. Hãy thử lại.`,
    'element-without-place': () => 'Phần tử này chưa có hình trên bản đồ: văn bản chỉ nêu bằng lời.',
    'position-refused': () =>
      'Trình duyệt chưa được phép dùng vị trí của bạn. Hãy cho phép trong cài đặt của trang rồi thử lại.',
    'position-unavailable': () =>
      'Thiết bị chưa xác định được vị trí. Hãy thử lại ở chỗ thoáng hoặc tìm theo tên xã.',
    'position-timeout': () => 'Chờ vị trí quá lâu. Hãy thử lại hoặc tìm theo tên xã.',
    'position-unsupported': () => 'Trình duyệt này không cho biết vị trí. Hãy tìm theo tên xã hoặc tọa độ.',
    'position-outside': () => 'Vị trí của bạn nằm ngoài phạm vi bản đồ này.',
    file: (p) => p.vi ?? '',
    offline: () => 'Đang ngoại tuyến. Phần đã tải vẫn dùng được; phần còn lại cần kết nối mạng.',
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
};

/** Sentences of notices by kind: place, cause, what to do. */
export const notice = { vi };
