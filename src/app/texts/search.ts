const vi = {
  label: 'Tìm địa danh, mã đất hoặc tọa độ',
  placeholder: 'Tìm xã, khu, mã đất, tọa độ…',
  clear: 'Xóa ô tìm',
  searching: 'Đang tìm…',
  found: (n: string) => `${n} kết quả`,
  nothing: (query: string) =>
    `Không tìm thấy “${query}”. Hãy thử tên ngắn hơn, tên trước sáp nhập, hoặc tọa độ.`,
  failed: 'Chưa tìm được vì dữ liệu chưa tải xong.',
  hint: 'Gõ có dấu hay không dấu đều được. Tọa độ: “20.95, 107.08” hoặc “X=2317752,80 Y=430575,50” (VN-2000).',
  coordinate: 'Tọa độ',
  formerly: (former: string) => `trước 01/07/2025: ${former}`,
  latFirst: 'Tọa độ WGS 84, hiểu là vĩ độ rồi kinh độ',
  lonFirst: 'Tọa độ WGS 84, hiểu là kinh độ rồi vĩ độ',
  plane: (meridian: string) => `Tọa độ VN-2000, kinh tuyến trục ${meridian}, X hướng bắc`,
};

const en: typeof vi = {
  label: 'Search places, land codes or coordinates',
  placeholder: 'Search communes, zones, land codes, coordinates…',
  clear: 'Clear the search',
  searching: 'Searching…',
  found: (n: string) => `Results: ${n}`,
  nothing: (query: string) =>
    `Nothing found for “${query}”. Try a shorter name, the name before the 2025 mergers, or coordinates.`,
  failed: 'The search is not available because its data has not loaded.',
  hint: 'Accents are optional. Coordinates: “20.95, 107.08” or “X=2317752.80 Y=430575.50” (VN-2000).',
  coordinate: 'Coordinates',
  formerly: (former: string) => `before 1 July 2025: ${former}`,
  latFirst: 'WGS 84, read as latitude then longitude',
  lonFirst: 'WGS 84, read as longitude then latitude',
  plane: (meridian: string) => `VN-2000, central meridian ${meridian}, X to the north`,
};

/** Words of the search box. */
export const search: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
