const vi = {
  verified: 'Đã đối chiếu với văn bản chính thức.',
  secondary: 'Trích qua nguồn khác, chưa đối chiếu với văn bản chính thức.',
  unverified: 'Chưa có nguồn để đối chiếu.',
  illustrative: 'Hình vẽ minh họa, không có giá trị pháp lý, không dùng để tra cứu thửa đất.',
};

const en: typeof vi = {
  verified: 'Checked against the official text.',
  secondary: 'Quoted through another source, not checked against the official text.',
  unverified: 'No source found to check it against.',
  illustrative: 'Drawn for illustration. It has no legal force and says nothing about any parcel.',
};

/** What each degree of trust means. */
export const trust = { vi, en };
