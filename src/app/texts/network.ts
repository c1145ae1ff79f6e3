const vi = {
  heading: 'Mạng lưới đô thị',
  intro:
    'Đô thị theo thứ bậc và các liên kết nối chúng. Chọn một đô thị hoặc một chuỗi để bản đồ tô sáng; loại đô thị không nguồn nào in thì để là chưa rõ.',
  none: 'Bộ dữ liệu này không có mạng lưới đô thị.',
  failed: (cause: string) => `Không đọc được mạng lưới đô thị: ${cause}`,
  by: 'Xếp bậc theo',
  caption: (by: string) => `Đô thị theo thứ bậc, ${by}`,
  region: 'Bảng đô thị theo thứ bậc, cuộn ngang được',
  linkCount: (n: number) => `${n} liên kết`,
  rank: (value: string) => `Loại ${value}`,
  unknown: 'chưa rõ',
  unknownRank: 'Chưa rõ loại',
  inRank: (n: string) => `${n} đô thị`,
  chains: 'Chuỗi và liên kết',
  chainOf: (n: string) => `chuỗi ${n} đô thị, theo thứ tự`,
  linkOf: 'liên kết',
  chosenTown: (name: string) => `Liên kết của ${name}`,
  noLinks: 'Không liên kết nào trong dữ liệu nối đô thị này.',
  theme: 'Chủ đề',
  toward: (place: string) => `hướng tới ${place}`,
  both: (place: string) => `hai chiều, tới ${place}`,
  bothWays: 'hai chiều',
  order: 'Thứ tự',
  letGo: 'Thôi chọn',
  stranger: (link: string, centre: string) =>
    `Liên kết ${link} nêu đô thị ${centre} mà dữ liệu không có; chỗ đó bị bỏ qua.`,
};

const en: typeof vi = {
  heading: 'Network of towns',
  intro:
    'Towns by hierarchy and the links that join them. Choose a town or a chain and the map lights it; a class that no source prints is not known.',
  none: 'This data set has no network of towns.',
  failed: (cause) => `The network of towns cannot be read: ${cause}`,
  by: 'Ranked by',
  caption: (by) => `Towns by hierarchy, ${by}`,
  region: 'Towns by hierarchy, scrolls sideways',
  linkCount: (n) => (n === 1 ? '1 link' : `${n} links`),
  rank: (value) => `Class ${value}`,
  unknown: 'not known',
  unknownRank: 'Class not known',
  inRank: (n) => `Towns: ${n}`,
  chains: 'Chains and links',
  chainOf: (n) => `chain of ${n} towns, in order`,
  linkOf: 'link',
  chosenTown: (name) => `Links of ${name}`,
  noLinks: 'No link of the data joins this town.',
  theme: 'Theme',
  toward: (place) => `towards ${place}`,
  both: (place) => `both ways, to ${place}`,
  bothWays: 'both ways',
  order: 'Order',
  letGo: 'Let go',
  stranger: (link, centre) =>
    `Link ${link} names the town ${centre}, which is not in the data; it is left out.`,
};

export const network: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
