import { type Sentence, why } from './notice.ts';

const vi = {
  loading: (p) => `Đang tải ${p.what || 'dữ liệu'}…`,
  'layer-failed': (p) =>
    `Không tải được lớp “${p.vi || p.layer}”${why(p)}. Các lớp khác vẫn dùng được; hãy bấm “Tải lại” hoặc ẩn lớp này.`,
  'basemap-failed': (p) => `Không tải được bản đồ nền${why(p)}. Các lớp quy hoạch vẫn hiển thị đúng vị trí.`,
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
} satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>;

const en: typeof vi = {
  loading: (p) => `Loading ${p.what || 'data'}…`,
  'layer-failed': (p) =>
    `The layer “${p.en || p.layer}” could not be loaded${why(p)}. The other layers still work; load it again or hide it.`,
  'basemap-failed': (p) =>
    `The basemap could not be loaded${why(p)}. The planning layers still stand where they belong.`,
  'no-webgl': () =>
    'This browser cannot draw the map (WebGL is off or missing). Land fund, search and look-up still work; for the map, turn on hardware acceleration or use another browser.',
  'link-unreadable': (p) =>
    `A part of the link could not be read (${p.parts ?? '?'}) and opens as usual. Ask whoever sent it for the link again.`,
  'link-unknown-layers': (p) =>
    `The link names layers that this data set does not have: ${p.layers}. The rest of the link was opened.`,
  'link-other-catalogue': (p) =>
    `This link belongs to another data set (“${p.catalogue}”). You see the present one with its usual settings.`,
  'catalogue-failed': (p) =>
    `The catalogue ${p.url} could not be loaded${why(p)}. Check the connection and reload the page.`,
  'catalogue-invalid': (p) =>
    `The catalogue ${p.url} has ${p.count} faults and was not opened: ${p.problemsEn}. Correct the file and reload the page.`,
  'engine-failed': (p) =>
    `The calculation could not start${why(p)}. Try again; if it still fails, reload the page.`,
  'fund-failed': (p) => `The land fund could not be computed${why(p)}. Try again or choose another area.`,
  'fund-not-set-up': () =>
    'This data set has no figures for the land fund in this phase. Choose another phase.',
  'fund-no-unit': () => 'This unit is not in the data set. Choose another unit.',
  'inspect-failed': (p) => `This place could not be looked up${why(p)}. Please try again.`,
  'search-failed': (p) => `The search did not work${why(p)}. Check the connection and try again.`,
  'nothing-found': (p) =>
    `Nothing found for “${p.query}”. Try a shorter name or the name before the 2025 mergers.`,
  'element-failed': (p) => `The shape of the spatial model could not be loaded${why(p)}. Please try again.`,
  'element-without-place': () => 'This element has no shape on the map: the document gives it in words only.',
  'position-refused': () =>
    'The browser may not use your position. Allow it in the page settings and try again.',
  'position-unavailable': () =>
    'The device could not find its position. Try again outdoors, or search for the commune.',
  'position-timeout': () => 'Finding your position took too long. Try again, or search for the commune.',
  'position-unsupported': () => 'This browser does not give a position. Search for a commune or coordinates.',
  'position-outside': () => 'You are outside the area of this map.',
  file: (p) => p.en ?? '',
  offline: () => 'You are offline. What has loaded still works; the rest needs a connection.',
};

/** Sentences of notices by kind: place, cause, what to do. They come with the first notice, see `notice-text.ts`. */
export const noticeSentences = { vi, en };
