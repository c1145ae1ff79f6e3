const vi = {
  title: 'Bản đồ dạng bảng',
  noWebgl:
    'Trình duyệt này không vẽ được bản đồ (không có WebGL). Mọi nội dung vẫn có ở dạng bảng dưới đây và trong các bảng bên cạnh.',
  layers: 'Các lớp của thời điểm đang chọn',
  layer: 'Lớp',
  shown: 'Hiện',
  trust: 'Mức tin cậy',
  classes: 'Số loại',
  failed: 'Lỗi tải',
  units: (place: string) => `Đơn vị hành chính: ${place}`,
  unit: 'Đơn vị',
  area: 'Diện tích, ha',
  largest: 'Loại đất lớn nhất',
  compute: 'Tính quỹ đất theo đơn vị',
  computing: 'Đang tính quỹ đất…',
  inspect: (name: string) => `Tra cứu ${name}`,
  province: 'toàn tỉnh',
  find: 'Tìm một nơi ở ô tìm kiếm để tra cứu vị trí đó.',
};

const en: typeof vi = {
  title: 'The map as a table',
  noWebgl:
    'This browser cannot draw the map (no WebGL). Everything on it is in the tables below and in the panels beside them.',
  layers: 'Layers of the chosen point in time',
  layer: 'Layer',
  shown: 'Shown',
  trust: 'How sure',
  classes: 'Classes',
  failed: 'Failed to load',
  units: (place) => `Administrative units: ${place}`,
  unit: 'Unit',
  area: 'Area, ha',
  largest: 'Largest category',
  compute: 'Compute the land fund by unit',
  computing: 'Computing the land fund…',
  inspect: (name) => `Look up ${name}`,
  province: 'whole province',
  find: 'Find a place in the search box to look it up.',
};

/** Words of the map as a table. */
export const mapTable = { vi, en };
