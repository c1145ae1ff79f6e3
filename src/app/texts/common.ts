const vi = {
  verification: {
    verified: { word: 'Đã kiểm chứng', hint: 'Đã đối chiếu với văn bản chính thức.' },
    secondary: {
      word: 'Nguồn thứ cấp',
      hint: 'Trích qua nguồn khác, chưa đối chiếu với văn bản chính thức.',
    },
    unverified: { word: 'Chưa kiểm chứng', hint: 'Chưa có nguồn để đối chiếu.' },
    illustrative: {
      word: 'Minh hoạ',
      hint: 'Hình vẽ minh hoạ, không có giá trị pháp lý, không dùng để tra cứu thửa đất.',
    },
  },
  close: 'Đóng',
  retry: 'Thử lại',
  missing: 'Không có số liệu',
};

const en: typeof vi = {
  verification: {
    verified: { word: 'Verified', hint: 'Checked against the official text.' },
    secondary: {
      word: 'Second-hand',
      hint: 'Quoted through another source, not checked against the official text.',
    },
    unverified: { word: 'Unverified', hint: 'No source found to check it against.' },
    illustrative: {
      word: 'Illustrative',
      hint: 'Drawn for illustration. It has no legal force and says nothing about any parcel.',
    },
  },
  close: 'Close',
  retry: 'Try again',
  missing: 'No data',
};

export const common: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
