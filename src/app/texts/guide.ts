interface Step {
  readonly title: string;
  readonly text: string;
  /** What the button does that tries it. */
  readonly try: string;
}

const vi = {
  label: 'Hướng dẫn năm bước',
  step: (n: string, all: string) => `Bước ${n} trên ${all}`,
  next: 'Tiếp',
  back: 'Lùi',
  done: 'Xong',
  close: 'Đóng hướng dẫn',
  keys: 'Phím mũi tên: tiếp, lùi. Esc: đóng.',
  steps: [
    {
      title: 'Nơi và thời điểm',
      text: 'Chọn tỉnh ở đầu trang. Thanh thời điểm đổi giữa hiện trạng và các giai đoạn quy hoạch; mỗi giai đoạn ghi rõ là bản đã đối chiếu hay minh họa.',
      try: 'Đổi sang giai đoạn kế tiếp',
    },
    {
      title: 'Hỏi một chỗ trên bản đồ',
      text: 'Bấm vào bản đồ để biết chỗ đó là loại đất gì, theo văn bản nào và tin được đến đâu. Bằng bàn phím: mũi tên đưa tâm bản đồ tới nơi, Enter để hỏi.',
      try: 'Hỏi chỗ giữa bản đồ',
    },
    {
      title: 'Quỹ đất và cách nó khép',
      text: 'Bảng quỹ đất cộng từng loại đất của cả tỉnh, một xã hoặc một vùng tự vẽ, rồi đối chiếu tổng với diện tích. Dấu hỏi cạnh một từ giải thích từ đó.',
      try: 'Mở bảng quỹ đất',
    },
    {
      title: 'Số này từ đâu ra',
      text: 'Mỗi con số có nguồn, ngày và mức tin cậy. “Minh họa” là hình dựng để thử, không có giá trị pháp lý; “Theo nguồn thứ cấp” là chưa đọc được văn bản gốc.',
      try: 'Xem các văn bản được dẫn',
    },
    {
      title: 'Mang đi và chia sẻ',
      text: 'Mục Thêm có đường dẫn giữ nguyên góc nhìn, báo cáo khổ A4, trình chiếu và từ điển. Bảng quỹ đất tải được thành CSV, Excel, kèm biên nhận để người khác tính lại.',
      try: 'Mở mục Thêm',
    },
  ] satisfies readonly Step[],
};

const en: typeof vi = {
  label: 'Guide in five steps',
  step: (n, all) => `Step ${n} of ${all}`,
  next: 'Next',
  back: 'Back',
  done: 'Done',
  close: 'Close the guide',
  keys: 'Arrow keys: next, back. Esc: close.',
  steps: [
    {
      title: 'Place and time',
      text: 'Choose the province at the top. The time bar goes between present use and the phases of the plan; each phase says whether it was checked or is illustrative.',
      try: 'Go to the next phase',
    },
    {
      title: 'Ask about a place',
      text: 'Press on the map to learn what land it is, by which document, and how far to trust it. By keyboard: arrows bring the centre of the map there, Enter asks.',
      try: 'Ask about the middle of the map',
    },
    {
      title: 'The land fund, and how it closes',
      text: 'The land fund sums each category of a province, a commune or an area you draw, and holds the sum against the area. A question mark beside a word explains it.',
      try: 'Open the land fund',
    },
    {
      title: 'Where a figure comes from',
      text: '“Illustrative” is drawn to try things out and has no legal force; “From a secondary source” means that the official text was not read. Every figure has its source, date and trust.',
      try: 'See the documents cited',
    },
    {
      title: 'Take it along',
      text: 'Under More are a link that keeps the view, a report on A4, the presentation and the glossary. The land fund goes into CSV or Excel, with a receipt so that others can compute it again.',
      try: 'Open More',
    },
  ],
};

/** Words of the guide. */
export const guideWords: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
