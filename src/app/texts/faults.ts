const vi = {
  label: 'Tự kiểm tra dữ liệu',
  looking: 'Đang tự kiểm tra dữ liệu…',
  clean: 'Đã tự kiểm tra dữ liệu: không tìm thấy lỗi, diện tích khép.',
  notes: 'Đã tự kiểm tra dữ liệu: diện tích khép, chỉ có ghi chú không làm sai tổng.',
  found: 'Tự kiểm tra dữ liệu, tìm thấy:',
  group: (layer: string, title: string, n: string, area: string) =>
    `${layer} – ${title}: ${n} chỗ${area ? `, ${area}` : ''}`,
  doesNotClose: (ha: string) => `Tổng không khớp: lệch ${ha} ha`,
  outside: (ha: string) => `Ngoài mọi đơn vị: ${ha} ha`,
  overlap: (ha: string) => `Tính hơn một lần: ${ha} ha`,
  leftOut: (n: string) => `Bị loại khỏi mọi tổng: ${n} đối tượng`,
  partial: 'Dữ liệu chưa đầy đủ',
  failed: (layer: string, cause: string) => `Chưa kiểm tra được lớp “${layer}”${cause ? `: ${cause}` : ''}`,
  partly: (layer: string) => `Lớp “${layer}” chưa so được với ranh giới đơn vị`,
  see: 'Xem từng lỗi',
};

const en: typeof vi = {
  label: 'Automatic check of the data',
  looking: 'Checking the data…',
  clean: 'The data were checked: no fault was found, the areas close.',
  notes: 'The data were checked: the areas close; there are only notes that make no sum wrong.',
  found: 'The data were checked. Found:',
  group: (layer, title, n, area) => `${layer} – ${title}: ${n}${area ? `, ${area}` : ''}`,
  doesNotClose: (ha) => `The sums do not tie: off by ${ha} ha`,
  outside: (ha) => `Outside every unit: ${ha} ha`,
  overlap: (ha) => `Counted more than once: ${ha} ha`,
  leftOut: (n) => `Left out of every sum, features: ${n}`,
  partial: 'The data are not complete',
  failed: (layer, cause) => `The layer “${layer}” could not be checked${cause ? `: ${cause}` : ''}`,
  partly: (layer) => `The layer “${layer}” could not be held against the units`,
  see: 'See each fault',
};

/** Words of what the land fund found by itself. */
export const faultWords: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
