const vi = {
  appName: 'Bản đồ quy hoạch',
  noData: 'Không có số liệu',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  close: 'Đóng',
  cancel: 'Thôi',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  verification: {
    verified: 'Đã đối chiếu văn bản gốc',
    secondary: 'Theo nguồn thứ cấp',
    unverified: 'Chưa kiểm chứng',
    illustrative: 'Minh họa',
  },
  scale: (scale: string) => `Tỷ lệ ${scale}`,
  vn2000Meridian: (meridian: string) => `VN-2000, kinh tuyến trục ${meridian}`,
};

/** Words that every panel uses. */
export const common = { vi };
