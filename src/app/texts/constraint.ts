const vi = {
  choose: 'Trong lớp hạn chế',
  none: 'Không xét lớp hạn chế',
  loading: 'Đang tính phần nằm trong lớp hạn chế…',
  failed: (cause: string) => `Không tính được với lớp hạn chế: ${cause}`,
  region: 'Bảng đất trong và ngoài lớp hạn chế, cuộn ngang được',
  caption: (layer: string, place: string, phase: string) =>
    `Từng loại đất trong và ngoài lớp “${layer}”: ${place}, ${phase} (ha, mặt phẳng)`,
  category: 'Loại đất',
  whole: 'Tổng',
  outside: 'Ngoài',
  within: 'Trong',
  classless: 'Không rõ lớp',
  total: 'Cộng',
  all: 'toàn bộ',
  overlay: 'khu chồng phủ, không cộng',
  closure: (ha: string) =>
    `Tổng = các phần trong + ngoài; sai số khép kín lớn nhất: ${ha} ha. Tính trước khi xử lý chồng lấn giữa các vùng đất.`,
  overlaps: (ha: string) => `Các lớp hạn chế chồng lên nhau ${ha} ha; phần đó tính trong cả hai cột.`,
  notice: 'Lớp hạn chế minh họa, không có giá trị pháp lý.',
  zones: (n: string) => `Từng vùng đất nằm trong lớp hạn chế: ${n} dòng, lớn nhất trước`,
  zonesRegion: 'Bảng từng vùng đất trong lớp hạn chế, cuộn ngang được',
  zone: 'Vùng đất',
  unit: 'Xã, phường',
  inside: 'Trong (ha)',
  share: '% của vùng',
  open: (zone: string) => `Xem vùng ${zone} trên bản đồ`,
  more: (n: string) => `Hiện thêm ${n} dòng`,
  zonesSum: (ha: string, rows: string, residual: string) =>
    `Cộng mọi vùng: ${ha} ha; bảng theo loại đất: ${rows} ha. Lệch lớn nhất giữa các vùng và dòng của loại đất, đơn vị của chúng: ${residual} ha. Vùng nằm trên hai đơn vị có hai dòng; tỷ lệ là phần trong lớp hạn chế so với cả vùng.`,
};

const en: typeof vi = {
  choose: 'Inside a constraint',
  none: 'No constraint',
  loading: 'Computing the land inside the constraint…',
  failed: (cause) => `The constraint cannot be computed: ${cause}`,
  region: 'Land inside and outside the constraint, scrolls sideways',
  caption: (layer, place, phase) =>
    `Categories inside and outside “${layer}”: ${place}, ${phase} (ha, plane)`,
  category: 'Category',
  whole: 'Total',
  outside: 'Outside',
  within: 'Inside',
  classless: 'No class',
  total: 'Sum',
  all: 'all of it',
  overlay: 'overlay area, not summed',
  closure: (ha) =>
    `Total = parts inside + outside; largest residual: ${ha} ha. Before overlaps between zones are settled.`,
  overlaps: (ha) => `The constraint covers ${ha} ha twice; it counts in both columns.`,
  notice: 'An illustrative constraint of no legal value.',
  zones: (n) => `Each zone inside the constraint: ${n} rows, the largest first`,
  zonesRegion: 'Zones inside the constraint, scrolls sideways',
  zone: 'Zone',
  unit: 'Unit',
  inside: 'Inside (ha)',
  share: '% of zone',
  open: (zone) => `Show zone ${zone} on the map`,
  more: (n) => `Show ${n} more rows`,
  zonesSum: (ha, rows, residual) =>
    `All zones: ${ha} ha; the table by category: ${rows} ha. Largest difference between zones and the row of their category and unit: ${residual} ha. A zone in two units has two rows; the share is what lies inside, of the whole zone.`,
};

export const constraint: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
