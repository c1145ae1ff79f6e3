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

/** Words of the search box. */
export const search = { vi };
