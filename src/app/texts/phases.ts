const vi = {
  pair: 'Hai giai đoạn so sánh',
  from: 'Từ',
  to: 'Sang',
  turn: 'Đổi chiều hai giai đoạn',
  asShown: 'Theo giai đoạn đang xem',
  stated: (title: string, trust: string) => `${title} – ${trust}`,
  ofPlan: (document: string) => `Trạng thái của: ${document}`,
  divider: 'Vạch chia hai bản đồ',
  dividerAt: (percent: string, left: string, right: string) =>
    `${percent} %: bên trái ${left}, bên phải ${right}`,
  left: 'Bản đồ bên trái',
  right: 'Bản đồ bên phải',
  close: 'Đóng so sánh trước–sau',
  unitsToday: 'đơn vị hiện nay',
  option: 'phương án địa giới',
  swipe: 'So sánh trước–sau trên bản đồ',
  noPair: 'Cần hai giai đoạn có loại đất, hoặc một phương án địa giới đang mở, để so sánh trước–sau.',
};

const en: typeof vi = {
  pair: 'The two phases compared',
  from: 'From',
  to: 'To',
  turn: 'Turn the two phases round',
  asShown: 'Follow the phase shown',
  stated: (title, trust) => `${title} – ${trust}`,
  ofPlan: (document) => `A state of: ${document}`,
  divider: 'Divider between the two maps',
  dividerAt: (percent, left, right) => `${percent} %: ${left} on the left, ${right} on the right`,
  left: 'Map on the left',
  right: 'Map on the right',
  close: 'Close the before–after comparison',
  unitsToday: 'units today',
  option: 'boundary option',
  swipe: 'Before–after on the map',
  noPair: 'A before–after comparison needs two phases with categories, or a boundary option that is open.',
};

export const phases: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
